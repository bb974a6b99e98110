; Classes, traits and objects.

; class A { … }    object A { … }    trait A { … }    enum E { … }
[(class_definition name: (_) @name body: (_) @body)
 (object_definition name: (_) @name body: (_) @body)
 (trait_definition name: (_) @name body: (_) @body)
 (enum_definition name: (_) @name body: (_) @body)] @site

; class A extends B(c) with D[E] { … }
[(class_definition name: (_) @name extend: (extends_clause type: [(type_identifier) (stable_type_identifier) (generic_type . (_))] @super) body: (_) @body)
 (object_definition name: (_) @name extend: (extends_clause type: [(type_identifier) (stable_type_identifier) (generic_type . (_))] @super) body: (_) @body)
 (trait_definition name: (_) @name extend: (extends_clause type: [(type_identifier) (stable_type_identifier) (generic_type . (_))] @super) body: (_) @body)] @site
