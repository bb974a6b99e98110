; Lexical scopes.

; the file
((source_file) @scope
  (#set! kind file))

; struct T { … }    impl T { … }    trait T { … }    enum E { … }    mod m { … }
([(field_declaration_list) @scope
  (enum_variant_list) @scope
  (impl_item body: (declaration_list) @scope)
  (trait_item body: (declaration_list) @scope)]
  (#set! kind class))
((mod_item body: (declaration_list) @scope)
  (#set! kind class))

; { … }    if let Some(a) = b { … }    while let …    for a in b { … }    match a { b => … }
([(block) (if_expression) (while_expression) (for_expression) (match_arm)] @scope
  (#set! kind block))

; fn f() { … }    |a| …
([(function_item body: (block) @scope)
  (closure_expression) @scope]
  (#set! kind function))
