; Constructors. They are written like calls; by custom, types alone begin with a capital letter.

; Cookie("a", "b")
((call_expression . (identifier) @type (value_arguments) @record .) @site
  (#match? @type "^[A-Z]"))

; NewCookie.Builder("a")    javax.servlet.http.Cookie("a", "b")
((call_expression . (navigation_expression (identifier) @_type .) @type (value_arguments) @record .) @site
  (#match? @_type "^[A-Z]"))

; KeywordArguments("a") { … }    (the lambda is an argument as well)
((call_expression
   . (call_expression . (identifier) @type (value_arguments) @record .) @site @value
   (annotated_lambda (lambda_literal) @arg)) @value.transparent
  (#match? @type "^[A-Z]")
  (#set! argument last))

; StringBuilder("a")
((call_expression . (identifier) @_type (value_arguments . (value_argument . (_) @value .) .)) @value.transparent
  (#any-of? @_type "StringBuilder" "StringBuffer"))

; StringBuilder()
((call_expression . (identifier) @_type (value_arguments . ")")) @value.text
  (#any-of? @_type "StringBuilder" "StringBuffer")
  (#set! strip "StringBuilderBuffer()"))

; ArrayList<String>()    (nothing is in it yet)
((call_expression . (identifier) @_type (value_arguments . ")")) @value.null
  (#any-of? @_type "ArrayList" "LinkedList"))
