; Calls. Those whose name begins with a capital letter are constructions, see construct.scm.

; init(a)    init { … }
((call_expression . (identifier) @name [(value_arguments) (annotated_lambda)] @record .) @site
  (#match? @name "^[^A-Z]"))

; cookie.setSecure(true)    ResponseCookie.from("a", "b").secure(true)    repository.setCustomizer { … }
((call_expression . (navigation_expression (identifier) @_name .) @callee [(value_arguments) (annotated_lambda)] @record .) @site
  (#match? @_name "^[^A-Z]"))

; cookie<UserSession>("a") { … }    (the lambda is an argument as well)
((call_expression
   . (call_expression . (identifier) @name (value_arguments) @record .) @site @value
   (annotated_lambda (lambda_literal) @arg)) @value.transparent
  (#match? @name "^[^A-Z]")
  (#set! argument last))
((call_expression
   . (call_expression . (navigation_expression (identifier) @_name .) @callee (value_arguments) @record .) @site @value
   (annotated_lambda (lambda_literal) @arg)) @value.transparent
  (#match? @_name "^[^A-Z]")
  (#set! argument last))

; cookie<UserSession>("a")    (with one argument and no lambda the grammar takes it for two comparisons)
((binary_expression
   left: (binary_expression left: (identifier) @name operator: "<" right: (identifier) @_type)
   operator: ">"
   right: (parenthesized_expression) @record) @site
  (#match? @_type "^[A-Z]"))
((binary_expression
   left: (binary_expression left: (navigation_expression) @callee operator: "<" right: (identifier) @_type)
   operator: ">"
   right: (parenthesized_expression) @record) @site
  (#match? @_type "^[A-Z]"))

; super(name, value)    this(name, "")
(constructor_delegation_call (value_arguments) @record) @site

; Calls that are idioms for records: no calls, but what they make.

; cookie.apply { secure = true }    cookie.also { it.secure = true }
((call_expression . (navigation_expression . (_) @left (identifier) @_apply .) (annotated_lambda (lambda_literal) @right)) @value.configured
  (#any-of? @_apply "apply" "also"))

; with(cookie) { secure = true }    (what it is worth is not followed)
((call_expression
   . (call_expression . (identifier) @_with (value_arguments . (value_argument (_) @left))) (annotated_lambda (lambda_literal) @right))
  @value.configured
  (#eq? @_with "with"))

; cookie.copy(secure = true)
((call_expression . (navigation_expression . (_) @left (identifier) @_copy .) (value_arguments (value_argument)) @record .) @value.merge
  (#eq? @_copy "copy"))

; mapOf("a" to 1, "b" to 2)
((call_expression . (identifier) @_map (value_arguments) @record .) @value.merge
  (#any-of? @_map "mapOf" "mutableMapOf" "hashMapOf" "linkedMapOf" "sortedMapOf"))

; Map.of("a", 1)
((call_expression . (navigation_expression . (identifier) @_map (identifier) @_of .) (value_arguments) @record .) @value.entries
  (#any-of? @_map "Map" "ImmutableMap")
  (#eq? @_of "of"))

; a.toString()    a.trim()    a.trimIndent()    Optional.of(a)
((call_expression . (navigation_expression . (_) @value (identifier) @_method .) (value_arguments . ")")) @value.transparent
  (#any-of? @_method "toString" "trim" "trimIndent" "trimMargin" "toMap" "toMutableMap" "toList" "toBoolean" "toBooleanStrict"))

; builder.append("a")    a.plus(b)
((call_expression . (navigation_expression . (_) @left (identifier) @_append .) (value_arguments . (value_argument . (_) @right .) .)) @value.add
  (#any-of? @_append "append" "concat" "plus"))

; "%s=1".format(name)
((call_expression . (navigation_expression . (_) @left (identifier) @_format .) (value_arguments) @right) @value.format
  (#any-of? @_format "format" "formatted")
  (#set! style percent))

; String.format("%s=1", name)
((call_expression . (navigation_expression . (identifier) @_type (identifier) @_format .)
   (value_arguments . (value_argument . (_) @left .)) @right) @value.format
  (#eq? @_type "String")
  (#eq? @_format "format")
  (#set! style percent))

; parts.joinToString("; ")
((call_expression . (navigation_expression . (_) @left (identifier) @_join .) (value_arguments . (value_argument (_) @right .) .)) @value.join
  (#eq? @_join "joinToString"))

; a.equals(b)    a.equals(b, ignoreCase = true)
((call_expression . (navigation_expression . (_) @left (identifier) @_equals .) (value_arguments . (value_argument . (_) @right .))) @value.eq
  (#any-of? @_equals "equals" "equalsIgnoreCase" "contentEquals"))

; listOf("a", "b").contains(c)
((call_expression . (navigation_expression . (_) @right (identifier) @_contains .) (value_arguments . (value_argument . (_) @left .) .)) @value.in
  (#eq? @_contains "contains"))

; listOf("a", "b")    setOf("a")    arrayOf("a")    List.of("a")
((call_expression . (identifier) @_list (value_arguments (value_argument)) @value .) @value.transparent
  (#any-of? @_list "listOf" "mutableListOf" "arrayListOf" "setOf" "mutableSetOf" "arrayOf" "listOfNotNull"))
((call_expression . (navigation_expression . (identifier) @_list (identifier) @_of .) (value_arguments (value_argument)) @value .) @value.transparent
  (#any-of? @_list "List" "Set" "Arrays")
  (#any-of? @_of "of" "asList"))

; mutableListOf<String>()
((call_expression . (identifier) @_list (value_arguments . ")")) @value.null
  (#any-of? @_list "listOf" "mutableListOf" "arrayListOf"))
