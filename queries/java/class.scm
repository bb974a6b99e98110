; Classes.

; class A { … }    enum E { … }    record R(int a) { … }    interface I { … }    @interface N { … }
[(class_declaration name: (_) @name body: (_) @body)
 (enum_declaration name: (_) @name body: (_) @body)
 (record_declaration name: (_) @name body: (_) @body)
 (interface_declaration name: (_) @name body: (_) @body)
 (annotation_type_declaration name: (_) @name body: (_) @body)] @site

; class A implements I, J<K> { … }
(class_declaration name: (_) @name
  interfaces: (super_interfaces (type_list [(type_identifier) (scoped_type_identifier) (generic_type . (_))] @super))
  body: (_) @body) @site

; class A extends B { … }    class A extends B<C> { … }
(class_declaration name: (_) @name superclass: (superclass [(type_identifier) (scoped_type_identifier)] @super) body: (_) @body) @site
(class_declaration name: (_) @name superclass: (superclass (generic_type . (_) @super)) body: (_) @body) @site
