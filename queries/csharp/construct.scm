; Constructors.

; new Cookie("a")    new CookieOptions { Secure = true }
(object_creation_expression type: (_) @type arguments: (_)? @record initializer: (_)? @init) @site

; new()    new() { Secure = true }
(implicit_object_creation_expression (argument_list) @record (initializer_expression)? @init) @site

; new StringBuilder("a")
((object_creation_expression type: (identifier) @_type arguments: (argument_list . (_) @value .)) @value.transparent
  (#eq? @_type "StringBuilder"))

; new StringBuilder()    new StringBuilder(128)    (nothing is in it yet: all of it is cut)
((object_creation_expression type: (identifier) @_type arguments: (argument_list . (argument (integer_literal))? . ")")) @value.text
  (#eq? @_type "StringBuilder")
  (#set! strip "new StringBuilder()0123456789"))

; new List<string> { "a", "b" }
((object_creation_expression
   type: (generic_name (identifier) @_type)
   arguments: (argument_list . ")")?
   initializer: (initializer_expression . (_)) @value) @value.transparent
  (#any-of? @_type "List" "HashSet"))

; new List<string>()    (nothing is in it yet)
((object_creation_expression type: (generic_name (identifier) @_type) arguments: (argument_list . ")") !initializer) @value.null
  (#any-of? @_type "List" "HashSet"))
