; Lexical scopes.

; the file
((compilation_unit) @scope
  (#set! kind file))

; class A { … }    object A { … }    enum E { … }
([(template_body) (enum_body)] @scope
  (#set! kind class))

; { … }    for (c <- cookies) …    case x => …
([(block) (indented_block) (for_expression) (case_clause)] @scope
  (#set! kind block))

; def f() = …    x => …
([(function_definition body: (_) @scope)
  (lambda_expression) @scope]
  (#set! kind function))
