; Structures, and what is implemented for them.

; struct T { … }    enum E { … }    trait T { … }
[(struct_item name: (_) @name body: (field_declaration_list) @body)
 (enum_item name: (_) @name body: (_) @body)
 (trait_item name: (_) @name body: (_) @body)] @site

; mod m { … }    (its names are asked of it like those of a type)
(mod_item name: (_) @name body: (_) @body) @site

; impl T { … }    impl<A> T<A> { … }
[(impl_item type: (type_identifier) @name body: (_) @body)
 (impl_item type: (generic_type type: (type_identifier) @name) body: (_) @body)] @site

; impl A for T { … }
[(impl_item trait: [(type_identifier) (scoped_type_identifier)] @super type: (type_identifier) @name body: (_) @body)
 (impl_item trait: (generic_type type: (_) @super) type: (type_identifier) @name body: (_) @body)
 (impl_item trait: [(type_identifier) (scoped_type_identifier)] @super type: (generic_type type: (type_identifier) @name) body: (_) @body)] @site
