; T { a: 1, ..b }    p::T { a: 1 }    T::<A> { a: 1 }
(struct_expression name: [(type_identifier) (scoped_type_identifier)] @type body: (_) @init) @site
(struct_expression name: (generic_type_with_turbofish type: (_) @type) body: (_) @init) @site

; Self { a: 1 }
((struct_expression name: (type_identifier) @type body: (_) @init) @site
  (#eq? @type "Self")
  (#set! type around))

; String::new()    Vec::new()    Vec::with_capacity(2): nothing is in it yet
((call_expression function: (scoped_identifier path: (identifier) @_type name: (identifier) @_new)) @value.null
  (#any-of? @_type "String" "Vec")
  (#any-of? @_new "new" "with_capacity"))
