; @A, @a.B
(decorator [(identifier) @name (member_expression property: (_) @name)]) @site

; @A(b), @a.B(c)
(decorator (call_expression
  function: [(identifier) @name (member_expression property: (_) @name)] arguments: (_) @record)) @site
