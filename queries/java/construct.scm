; Constructors.

; new Cookie("a", "b")    new javax.servlet.http.Cookie("a", "b")    new Cookie("a", "b") { … }
(object_creation_expression type: [(type_identifier) (scoped_type_identifier)] @type arguments: (_) @record) @site

; new CookieFactory<String>("a")
(object_creation_expression type: (generic_type . (_) @type) arguments: (_) @record) @site

; new HashMap<>() {{ put("a", 1); }}    new Cookie("a", "b") {{ setSecure(true); }}
(object_creation_expression
  type: [(type_identifier) (scoped_type_identifier)] @type arguments: (_) @record (class_body (block) @init)) @site
(object_creation_expression type: (generic_type . (_) @type) arguments: (_) @record (class_body (block) @init)) @site

; new StringBuilder("a")
((object_creation_expression type: (type_identifier) @_type arguments: (argument_list . (_) @value .)) @value.transparent
  (#any-of? @_type "StringBuilder" "StringBuffer"))

; new StringBuilder()    new StringBuilder(128)    (nothing is in it yet: all of it is cut)
((object_creation_expression type: (type_identifier) @_type arguments: (argument_list . (decimal_integer_literal)? . ")")) @value.text
  (#any-of? @_type "StringBuilder" "StringBuffer")
  (#set! strip "new StringBuilderBuffer()0123456789"))

; new ArrayList<>()    (nothing is in it yet)
((object_creation_expression type: (generic_type . (type_identifier) @_type) arguments: (argument_list . ")")) @value.null
  (#any-of? @_type "ArrayList" "LinkedList"))
