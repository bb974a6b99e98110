; Expressions.

; secure
(identifier) @value.name

; true    false    null
((identifier) @value.true
  (#eq? @value.true "true"))
((identifier) @value.false
  (#eq? @value.false "false"))
((identifier) @value.null
  (#eq? @value.null "null"))

; 3600    0x1fL    1.5f
[(number_literal) (float_literal)] @value.number

; 'c'
(character_literal) @value.text

; "Lax"    "sid=$id; Path=/"    """…"""
([(string_literal) (multiline_string_literal)] @value.text
  (#set! holes "$"))

; ${a.b}    $a
(interpolation (_) @value) @value.hole

; this    this@Foo    super
[(this_expression) (super_expression)] @value.self

; cookie.secure    SameSite.LAX    cookie?.secure    ::configure
(navigation_expression . (_) @receiver (identifier) @name .) @value.member
(callable_reference (identifier) @value) @value.transparent

; Foo::class    Foo::class.java
((navigation_expression . (_) @value (identifier) @_class .) @value.transparent
  (#eq? @_class "class"))
((navigation_expression . (navigation_expression . (_) @value (identifier) @_class .) (identifier) @_java .) @value.transparent
  (#eq? @_class "class")
  (#any-of? @_java "java" "javaObjectType"))

; cookies[0]
(index_expression . (_) @receiver . (_) @key .) @value.index

; !debug
(unary_expression operator: "!" argument: (_) @value) @value.not

; -1
(unary_expression operator: "-" argument: (_) @value) @value.negative

; +1    a!!    (a)    a as Cookie    label@ a
(unary_expression operator: ["+" "!!"] argument: (_) @value) @value.transparent
(parenthesized_expression (_) @value) @value.transparent
(as_expression left: (_) @value) @value.transparent
(labeled_expression (label) (_) @value) @value.transparent
(annotated_expression (annotation) (_) @value) @value.transparent

; a && b
(binary_expression left: (_) @left operator: "&&" right: (_) @right) @value.and

; a || b
(binary_expression left: (_) @left operator: "||" right: (_) @right) @value.or

; a ?: b
(binary_expression left: (_) @left operator: "?:" right: (_) @right) @value.coalesce

; a + b
(binary_expression left: (_) @left operator: "+" right: (_) @right) @value.add

; a - b
(binary_expression left: (_) @left operator: "-" right: (_) @right) @value.subtract

; 60 * 60
(binary_expression left: (_) @left operator: "*" right: (_) @right) @value.multiply

; a / b
(binary_expression left: (_) @left operator: "/" right: (_) @right) @value.divide

; a == b    a === b
(binary_expression left: (_) @left operator: ["==" "==="] right: (_) @right) @value.eq

; a != b
(binary_expression left: (_) @left operator: ["!=" "!=="] right: (_) @right) @value.ne

; a < b
(binary_expression left: (_) @left operator: "<" right: (_) @right) @value.less

; a > b
(binary_expression left: (_) @left operator: ">" right: (_) @right) @value.more

; a <= b
(binary_expression left: (_) @left operator: "<=" right: (_) @right) @value.less-eq

; a >= b
(binary_expression left: (_) @left operator: ">=" right: (_) @right) @value.more-eq

; a in listOf("b")
(in_expression left: (_) @left "in" right: (_) @right) @value.in
(in_expression left: (_) @left "!in" right: (_) @right) @value.not-in

; "a" to 1    (an entry of a map)
((infix_expression . (_) @key . (identifier) @_to . (_) @value .) @value.pair
  (#eq? @_to "to"))

; a and b    a or b
((infix_expression . (_) @left . (identifier) @_and . (_) @right .) @value.and
  (#eq? @_and "and"))
((infix_expression . (_) @left . (identifier) @_or . (_) @right .) @value.or
  (#eq? @_or "or"))

; if (a) b else c    if (a) { …; b } else { …; c }
(if_expression condition: (_) @condition . ")" . (expression) @then "else" (expression) @else .) @value.ternary
(if_expression condition: (_) @condition . ")" . (block (expression) @then .) "else" (block (expression) @else .) .) @value.ternary
(if_expression condition: (_) @condition . ")" . (expression) @then "else" (block (expression) @else .) .) @value.ternary
(if_expression condition: (_) @condition . ")" . (block (expression) @then .) "else" (expression) @else .) @value.ternary

; when (x) { "a" -> b }    when { a -> b }
(when_expression (when_subject (expression) @condition .)
  (when_entry condition: (expression) @arm.condition [(expression) @arm (block (expression) @arm .)] .)) @value.choice
(when_expression . "when" . "{"
  (when_entry condition: (expression) @arm.condition [(expression) @arm (block (expression) @arm .)] .)) @value.choice

; is Foo -> b
(when_expression (when_subject (expression) @condition .)
  (when_entry condition: [(type_test) (range_test)] [(expression) @arm (block (expression) @arm .)] .)) @value.choice

; else -> b
((when_expression (when_subject (expression) @condition .)
   (when_entry . "else" [(expression) @arm (block (expression) @arm .)] .)) @value.choice
  (#set! exhaustive true))
((when_expression . "when" . "{"
   (when_entry . "else" [(expression) @arm (block (expression) @arm .)] .)) @value.choice
  (#set! exhaustive true))

; f(a, secure = true, "a" to 1, *rest)
(value_argument . (_) @value .) @value.transparent
(value_argument . (identifier) @key . (_) @value .) @value.pair
((value_argument . (infix_expression . (_) @key . (identifier) @_to . (_) @value .) .) @value.pair
  (#eq? @_to "to"))
(value_argument . (spread_expression (_) @value) .) @value.spread
(spread_expression (_) @value) @value.spread

; by lazy { Cookie("a", "b") }
(property_delegate (call_expression (annotated_lambda (lambda_literal (expression) @value .)))) @value.transparent

; { x -> x.disable() }    fun(a: Int) { … }
[(lambda_literal) (anonymous_function)] @value.function
