; class A { … }      interface I { … }      trait T { … }      enum E { … }
[(class_declaration name: (_) @name body: (_) @body)
 (interface_declaration name: (_) @name body: (_) @body)
 (trait_declaration name: (_) @name body: (_) @body)
 (enum_declaration name: (_) @name body: (_) @body)] @site

; class A extends B { … }
(class_declaration name: (_) @name (base_clause (_) @super) body: (_) @body) @site

; class A implements I, J { … }
(class_declaration name: (_) @name (class_interface_clause (_) @super) body: (_) @body) @site

; class A { use T; … }
; (what the trait holds, the class does)
(class_declaration name: (_) @name body: (_ (use_declaration [(name) (qualified_name)] @super)) @body) @site
