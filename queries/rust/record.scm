; Literals with entries.

; (a, b) of f(a, b)    { a: 1 } of T { a: 1 }
[(arguments) (field_initializer_list)] @site

; [a, b]    (a, b)
([(array_expression) (tuple_expression)] @site
  (#set! list true))

; ["a", "b"] of vec!["a", "b"]    ("sid={}", id) of format!("sid={}", id)
((macro_invocation macro: (identifier) @_macro (token_tree) @site)
  (#any-of? @_macro "vec" "format" "concat")
  (#set! list true))
