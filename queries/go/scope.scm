; the file
((source_file) @scope (#set! kind file))

; type T struct { … }
((field_declaration_list) @scope (#set! kind class))

; { … }, if x := f(); c { … }, for …, switch …, case …
([
  (block) (if_statement) (for_statement)
  (expression_switch_statement) (type_switch_statement) (select_statement)
  (expression_case) (type_case) (communication_case) (default_case)
] @scope (#set! kind block))
