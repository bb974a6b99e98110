; Classes.

; class C { … }    struct S { … }    record R { … }    interface I { … }    enum E { … }
[(class_declaration name: (_) @name body: (_) @body)
 (struct_declaration name: (_) @name body: (_) @body)
 (record_declaration name: (_) @name body: (_) @body)
 (interface_declaration name: (_) @name body: (_) @body)
 (enum_declaration name: (_) @name body: (_) @body)] @site

; class C : B, I<T> { … }    (the first, which is the class if there is one)
(class_declaration name: (_) @name (base_list . [(identifier) (qualified_name) (generic_name)] @super) body: (_) @body) @site
