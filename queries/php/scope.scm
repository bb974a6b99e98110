; the whole file
((program) @scope
  (#set! kind file))

; class A { … }      trait A { … }      new class { … }      enum A { … }
([(declaration_list) (enum_declaration_list)] @scope
  (#set! kind class))

; function f() { … }      function () { … }      fn () => …
([(function_definition body: (_) @scope)
  (method_declaration body: (_) @scope)
  (anonymous_function body: (_) @scope)
  (arrow_function body: (_) @scope)]
  (#set! kind function))
