; Assignments and declarations. A declaration without a written value has no `@value`.

; val c = Cookie("a", "b")    private val secure: Boolean = true    lateinit var x: Cookie
((property_declaration (variable_declaration . (identifier) @target)) @site
  (#set! declares block))
((property_declaration (variable_declaration . (identifier) @target) . (expression) @value) @site
  (#set! declares block))
((property_declaration (variable_declaration . (identifier) @target) . (property_delegate) @value) @site
  (#set! declares block))
((property_declaration (variable_declaration . (identifier) @target (user_type) @type .)) @site
  (#set! declares block))
((property_declaration (variable_declaration . (identifier) @target (nullable_type (user_type) @type) .)) @site
  (#set! declares block))

; @Value("\${secure:false}") private var secure = false    (what the annotation gives is what the field holds)
((property_declaration
   (modifiers (annotation (constructor_invocation (value_arguments . (value_argument . (string_literal) @value .)))))
   (variable_declaration . (identifier) @target)) @site
  (#match? @value "^\"\\\\?\\$\\{")
  (#set! declares block))

; val (a, b) = pair
((property_declaration (multi_variable_declaration (variable_declaration . (identifier) @target)) @site)
  (#set! declares block))

; for (c in cookies) …
((for_statement (variable_declaration . (identifier) @target)) @site
  (#set! declares block))
((for_statement (variable_declaration . (identifier) @target (user_type) @type .)) @site
  (#set! declares block))

; catch (e: IOException) { … }    when (val x = f()) { … }
((catch_block . "catch" . "(" . (identifier) @target) @site
  (#set! declares block))
((when_subject (variable_declaration . (identifier) @target) . (expression) @value) @site
  (#set! declares block))

; enum class SameSite { LAX, STRICT }
((enum_entry (identifier) @target) @site
  (#set! declares block))

; a -= 1    i++
[(assignment left: (_) @target operator: ["-=" "*=" "/=" "%="])
 (unary_expression argument: (_) @target operator: ["++" "--"])
 (unary_expression operator: ["++" "--"] argument: (_) @target)] @site

; a = b    cookie.secure = true    cookie.isHttpOnly = true    cookies["a"] = b
; (a property of a class of Java is its setter)
((assignment left: (_) @target operator: "=" right: (_) @value) @site
  (#set! setter "set"))

; a += b
((assignment left: (_) @target operator: "+=" right: (_) @value) @site
  (#set! operator add))

; a.put("b", c)
((call_expression . (navigation_expression . (_) @target (identifier) @_put .)
   (value_arguments . (value_argument . (_) @key .) . (value_argument . (_) @value .) .)) @site
  (#any-of? @_put "put" "set"))

; a.putIfAbsent("b", c)
((call_expression . (navigation_expression . (_) @target (identifier) @_put .)
   (value_arguments . (value_argument . (_) @key .) . (value_argument . (_) @value .) .)) @site
  (#eq? @_put "putIfAbsent")
  (#set! operator fill))

; a.putAll(b)
((call_expression . (navigation_expression . (_) @target (identifier) @_put .) (value_arguments . (value_argument) .) @record) @site
  (#eq? @_put "putAll")
  (#set! operator merge))

; a.remove("b")
((call_expression . (navigation_expression . (_) @target (identifier) @_remove .)
   (value_arguments . (value_argument . (string_literal) @key .) .)) @site
  (#eq? @_remove "remove")
  (#set! operator remove))

; header.append("; Secure")
((call_expression . (navigation_expression . (_) @target (identifier) @_append .) (value_arguments . (value_argument . (_) @value .) .)) @site
  (#eq? @_append "append")
  (#set! operator add))

; parts.add("Secure")
((call_expression . (navigation_expression . (_) @target (identifier) @_add .) (value_arguments . (value_argument . (_) @value .) .)) @site
  (#eq? @_add "add")
  (#set! operator push))
