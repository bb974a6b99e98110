; Classes and objects.

; class A { … }    interface I { … }    enum class E { … }    object A { … }
[(class_declaration name: (_) @name [(class_body) (enum_class_body)] @body)
 (object_declaration name: (_) @name (class_body) @body)] @site

; class A : B(c), I { … }    object A : B() { … }
[(class_declaration name: (_) @name
   (delegation_specifiers (delegation_specifier [(constructor_invocation . (user_type) @super) (user_type) @super]))
   [(class_body) (enum_class_body)] @body)
 (object_declaration name: (_) @name
   (delegation_specifiers (delegation_specifier [(constructor_invocation . (user_type) @super) (user_type) @super]))
   (class_body) @body)] @site
