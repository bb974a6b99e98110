; Assignments and declarations. A declaration without a written value has no `@value`.

; val c = Cookie("a", "b")    private val secure: Boolean = true    lazy val x = …    var y = …
([(val_definition pattern: (identifier) @target value: (_) @value)
  (var_definition pattern: (identifier) @target value: (_) @value)] @site
  (#set! declares block))
([(val_definition pattern: (identifier) @target type: (type_identifier) @type)
  (var_definition pattern: (identifier) @target type: (type_identifier) @type)
  (val_definition pattern: (identifier) @target type: (generic_type . (_) @type))
  (var_definition pattern: (identifier) @target type: (generic_type . (_) @type))] @site
  (#set! declares block))

; val x: Int    (in a trait)
([(val_declaration name: (identifier) @target)
  (var_declaration name: (identifier) @target)] @site
  (#set! declares block))

; @Value("${secure:false}") var secure: Boolean = _    (what the annotation gives is what the field holds)
(([(val_definition (annotation arguments: (arguments . (string) @value .)) pattern: (identifier) @target)
   (var_definition (annotation arguments: (arguments . (string) @value .)) pattern: (identifier) @target)]) @site
  (#match? @value "^\"\\$\\{")
  (#set! declares block))

; val (a, b) = pair
((val_definition pattern: (tuple_pattern (identifier) @target @site))
  (#set! declares block))

; for (c <- cookies) …
((enumerator . (identifier) @target) @site
  (#set! declares block))

; case Some(v) => …    case x: Foo => …    case other => …
((case_clause pattern: (case_class_pattern pattern: (identifier) @target @site))
  (#set! declares block))
((case_clause pattern: (typed_pattern pattern: (identifier) @target type: (_) @type) @site)
  (#set! declares block))
((case_clause pattern: (identifier) @target @site)
  (#set! declares block))

; enum SameSite { case Lax, Strict }
((simple_enum_case name: (identifier) @target) @site
  (#set! declares block))

; cookie.secure = true    cookies("a") = b
(assignment_expression left: [(field_expression) (call_expression)] @target right: (_) @value) @site

; a = b    (as a statement; in an argument list it names the argument)
([(block) (indented_block) (template_body) (case_clause) (lambda_expression) (if_expression) (function_definition) (compilation_unit)]
  (assignment_expression left: (identifier) @target right: (_) @value) @site)

; a += b
((infix_expression left: (_) @target operator: (operator_identifier) @_add right: (_) @value) @site
  (#eq? @_add "+=")
  (#set! operator add))

; a.put("b", c)    a.update("b", c)
((call_expression function: (field_expression value: (_) @target field: (identifier) @_put) arguments: (arguments . (_) @key . (_) @value .)) @site
  (#any-of? @_put "put" "update"))

; header.append("; Secure")
((call_expression function: (field_expression value: (_) @target field: (identifier) @_append) arguments: (arguments . (_) @value .)) @site
  (#eq? @_append "append")
  (#set! operator add))
