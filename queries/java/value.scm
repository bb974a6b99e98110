; Expressions.

; true
(true) @value.true

; false
(false) @value.false

; null
(null_literal) @value.null

; 3600    0x1fL    1.5f
[(decimal_integer_literal) (hex_integer_literal) (octal_integer_literal) (binary_integer_literal)
 (decimal_floating_point_literal) (hex_floating_point_literal)] @value.number

; "Lax"    """…"""    'c'
[(string_literal) (character_literal)] @value.text

; Lax   \n
[(string_fragment) (multiline_string_fragment) (escape_sequence)] @text

; STR."\{name}=1"
(string_interpolation (_) @value) @value.hole
(template_expression template_argument: (_) @value) @value.transparent

; secure
(identifier) @value.name

; this    super
[(this) (super)] @value.self

; cookie.secure    this.secure    SameSite.LAX
(field_access object: (_) @receiver field: (_) @name) @value.member

; this::configure    Cookie::new
(method_reference . (_) @receiver [(identifier) "new"] @name .) @value.member

; cookies[0]
(array_access array: (_) @receiver index: (_) @key) @value.index

; !debug
(unary_expression operator: "!" operand: (_) @value) @value.not

; -1
(unary_expression operator: "-" operand: (_) @value) @value.negative

; +1    (a)
(unary_expression operator: "+" operand: (_) @value) @value.transparent
(parenthesized_expression (_) @value) @value.transparent

; (boolean) a
(cast_expression value: (_) @value) @value.transparent

; Foo.class
(class_literal (_) @value) @value.transparent
(class_literal (type_identifier) @value.name)

; new String[] { "a" }
(array_creation_expression value: (_) @value) @value.transparent

; case 1 -> a;
(switch_rule (expression_statement (_) @value) @value.transparent)

; a && b
(binary_expression left: (_) @left operator: "&&" right: (_) @right) @value.and

; a || b
(binary_expression left: (_) @left operator: "||" right: (_) @right) @value.or

; a + b
(binary_expression left: (_) @left operator: "+" right: (_) @right) @value.add

; a - b
(binary_expression left: (_) @left operator: "-" right: (_) @right) @value.subtract

; 60 * 60
(binary_expression left: (_) @left operator: "*" right: (_) @right) @value.multiply

; a / b
(binary_expression left: (_) @left operator: "/" right: (_) @right) @value.divide

; a == b
(binary_expression left: (_) @left operator: "==" right: (_) @right) @value.eq

; a != b
(binary_expression left: (_) @left operator: "!=" right: (_) @right) @value.ne

; a < b
(binary_expression left: (_) @left operator: "<" right: (_) @right) @value.less

; a > b
(binary_expression left: (_) @left operator: ">" right: (_) @right) @value.more

; a <= b
(binary_expression left: (_) @left operator: "<=" right: (_) @right) @value.less-eq

; a >= b
(binary_expression left: (_) @left operator: ">=" right: (_) @right) @value.more-eq

; a ? b : c
(ternary_expression condition: (_) @condition consequence: (_) @then alternative: (_) @else) @value.ternary

; switch (a) { case 1, 2 -> b; case 3 -> { f(); yield c; } }
(switch_expression condition: (_) @condition
  body: (switch_block (switch_rule (switch_label (expression) @arm.condition) (expression_statement (_) @arm)))) @value.choice
(switch_expression condition: (_) @condition
  body: (switch_block (switch_rule (switch_label (expression) @arm.condition) (block (yield_statement (_) @arm))))) @value.choice

; switch (a) { case Foo f -> b; }
(switch_expression condition: (_) @condition
  body: (switch_block (switch_rule (switch_label (pattern)) (expression_statement (_) @arm)))) @value.choice

; switch (a) { default -> b; }
((switch_expression condition: (_) @condition
  body: (switch_block (switch_rule (switch_label "default") [(expression_statement (_) @arm) (block (yield_statement (_) @arm))])))
  @value.choice
  (#set! exhaustive true))

; @GetMapping(path = "/a")
(element_value_pair key: (_) @key value: (_) @value) @value.pair

; x -> x.disable()
(lambda_expression) @value.function

; setSecure(true); in new Cookie("a", "b") {{ setSecure(true); }}
(object_creation_expression (class_body (block
  (expression_statement (method_invocation !object name: (_) @key arguments: (argument_list . (_) @value .))) @value.pair)))

; put("a", 1); in new HashMap<>() {{ put("a", 1); }}
((object_creation_expression (class_body (block
   (expression_statement (method_invocation !object name: (_) @_put arguments: (argument_list . (_) @key . (_) @value .))) @value.pair)))
  (#any-of? @_put "put" "setAttribute"))
