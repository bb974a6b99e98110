; Literals with entries.

; ("a", secure = true)    @Value("a")
(value_arguments) @site

; ("a") of cookie<UserSession>("a")    (see call.scm)
((binary_expression
   left: (binary_expression operator: "<" right: (identifier) @_type)
   operator: ">"
   right: (parenthesized_expression) @site)
  (#match? @_type "^[A-Z]"))

; f { … }    (the lambda is the only argument)
(annotated_lambda) @site

; ["/a", "/b"]    (in annotations)
((collection_literal) @site
  (#set! list true))
