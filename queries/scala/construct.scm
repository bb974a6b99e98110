; Constructors. A case class is made like a function is called; by custom, types alone begin with a capital letter.

; Cookie("a", "b")    Cookie[A]("a")
((call_expression
   function: [(identifier) @type (generic_function function: (identifier) @type)]
   arguments: (arguments) @record) @site
  (#match? @type "^[A-Z]"))

; Http.Cookie("a", "b")    headers.HttpCookie("a", "b")
((call_expression function: (field_expression field: (identifier) @_type) @type arguments: (arguments) @record) @site
  (#match? @_type "^[A-Z]"))

; Cookie.apply("a", "b")
((call_expression function: (field_expression value: (_) @type field: (identifier) @_apply) arguments: (arguments) @record) @site
  (#eq? @_apply "apply"))

; new Cookie("a", "b")    new Cookie[A]("a")
(instance_expression . [(type_identifier) (stable_type_identifier)] @type arguments: (arguments) @record) @site
(instance_expression . (generic_type . (_) @type) arguments: (arguments) @record) @site

; new Cookie("a", "b") { setSecure(true) }
(instance_expression . [(type_identifier) (stable_type_identifier)] @type arguments: (arguments) @record (template_body) @init) @site

; Some(a)    Option(a)
((call_expression function: (identifier) @_some arguments: (arguments . (_) @value .)) @value.transparent
  (#any-of? @_some "Some" "Option" "Right" "Success"))

; new StringBuilder("a")    new StringBuilder()
((instance_expression . (type_identifier) @_type arguments: (arguments . (_) @value .)) @value.transparent
  (#any-of? @_type "StringBuilder" "StringBuffer"))
((instance_expression . (type_identifier) @_type arguments: (arguments . ")")) @value.text
  (#any-of? @_type "StringBuilder" "StringBuffer")
  (#set! strip "new StringBuilderBuffer()"))

; Map("a" -> 1)    (what it holds)
((call_expression function: [(identifier) @_map (generic_function function: (identifier) @_map)] arguments: (arguments) @record) @value.merge
  (#eq? @_map "Map"))

; List("a", "b")    Seq("a")    Set("a")
((call_expression function: (identifier) @_list arguments: (arguments (_)) @value) @value.transparent
  (#any-of? @_list "List" "Seq" "Set" "Vector" "Array"))
