; true      TRUE
((boolean) @value.true
  (#match? @value.true "^[Tt]"))

; false      FALSE
((boolean) @value.false
  (#match? @value.false "^[Ff]"))

; null      NULL
(null) @value.null

; 3_600      1.5      0x1f
[(integer) (float)] @value.number

; 'a'      "a"      "$a"      <<<TEXT … TEXT
[(string) (encapsed_string) (heredoc_body)] @value.text

; <<<'TEXT' … TEXT
((nowdoc_body) @value.text
  (#set! strip "\r\n"))

; <<<TEXT
;   a
; TEXT
[(heredoc value: (_) @value) (nowdoc value: (_) @value)] @value.transparent

; the `a` of 'a\'b'
[(string_content) (escape_sequence)] @text

; "$a"      "{$a}"      "$a[b]"      "$a->b"
(encapsed_string [(variable_name) (expression)] @value @value.hole)
(heredoc_body [(variable_name) (expression)] @value @value.hole)

; $a
(variable_name) @value.name

; COOKIE_DOMAIN      Cookie      setcookie
(name) @value.name

; \Symfony\Component\HttpFoundation\Cookie      Http\Cookie      namespace\f
[(qualified_name) (relative_name)] @value.name

; \setcookie
(qualified_name . "\\" . (name) @value .) @value.transparent

; the `a` of $this->a and of private $a, by which a field is known
(member_access_expression name: (name) @value.name)

; $this
((variable_name) @value.self
  (#eq? @value.self "$this"))

; self      static      parent
(relative_scope) @value.self
((name) @value.self
  (#any-of? @value.self "self" "static"))

; $a->b      $a?->b
[(member_access_expression object: (_) @receiver name: (name) @name)
 (nullsafe_member_access_expression object: (_) @receiver name: (name) @name)] @value.member

; A::B      self::B
(class_constant_access_expression . (_) @receiver . (name) @name) @value.member

; A::class
; (the name of the class)
((class_constant_access_expression . (_) @value . (name) @_class) @value.transparent
  (#eq? @_class "class"))

; A::$b      self::$b
(scoped_property_access_expression scope: (_) @receiver name: (variable_name (name) @name)) @value.member

; $a['b']      $a->b['c']
(subscript_expression . (_) @receiver . (_) @key .) @value.index

; !$a
(unary_op_expression operator: "!" argument: (_) @value) @value.not

; -1
(unary_op_expression operator: "-" argument: (_) @value) @value.negative

; +1
(unary_op_expression operator: "+" argument: (_) @value) @value.transparent

; $a && $b      $a and $b
(binary_expression left: (_) @left operator: ["&&" "and"] right: (_) @right) @value.and

; $a || $b      $a or $b
(binary_expression left: (_) @left operator: ["||" "or"] right: (_) @right) @value.or

; $a ?: $b
(conditional_expression condition: (_) @left !body alternative: (_) @right) @value.or

; $a ?? $b
(binary_expression left: (_) @left operator: "??" right: (_) @right) @value.coalesce

; $a ??= $b
(augmented_assignment_expression left: (_) @left operator: "??=" right: (_) @right) @value.coalesce

; 'a' . 'b'      $a .= 'b'
(binary_expression left: (_) @left operator: "." right: (_) @right) @value.add
(augmented_assignment_expression left: (_) @left operator: [".=" "+="] right: (_) @right) @value.add

; $a + 1
(binary_expression left: (_) @left operator: "+" right: (_) @right) @value.add

; $options + ['secure' => true]      ['secure' => true] + $defaults
; (of equal keys the first one's wins)
([(binary_expression left: (_) @left operator: "+" right: (array_creation_expression) @right)
  (binary_expression left: (array_creation_expression) @left operator: "+" right: (_) @right)] @value.merge
  (#set! wins left))

; $a - 1
(binary_expression left: (_) @left operator: "-" right: (_) @right) @value.subtract

; $a * 60
(binary_expression left: (_) @left operator: "*" right: (_) @right) @value.multiply

; $a / 60
(binary_expression left: (_) @left operator: "/" right: (_) @right) @value.divide

; $a === $b      $a == $b
(binary_expression left: (_) @left operator: ["==" "==="] right: (_) @right) @value.eq

; $a !== $b      $a != $b      $a <> $b
(binary_expression left: (_) @left operator: ["!=" "!==" "<>"] right: (_) @right) @value.ne

; $a < $b
(binary_expression left: (_) @left operator: "<" right: (_) @right) @value.less

; $a > $b
(binary_expression left: (_) @left operator: ">" right: (_) @right) @value.more

; $a <= $b
(binary_expression left: (_) @left operator: "<=" right: (_) @right) @value.less-eq

; $a >= $b
(binary_expression left: (_) @left operator: ">=" right: (_) @right) @value.more-eq

; $a ? $b : $c
(conditional_expression condition: (_) @condition body: (_) @then alternative: (_) @else) @value.ternary

; match ($a) { 'b', 'c' => $d }
(match_expression condition: (_) @condition body: (_
  (match_conditional_expression conditional_expressions: (_ (_) @arm.condition) return_expression: (_) @arm))) @value.choice

; match ($a) { 'b' => $c, default => $d }
((match_expression condition: (_) @condition body: (_ (match_default_expression return_expression: (_) @arm))) @value.choice
  (#set! exhaustive true))

; ...$options
(variadic_unpacking (_) @value) @value.spread
(argument (variadic_unpacking (_) @value)) @value.spread
(array_element_initializer (variadic_unpacking (_) @value)) @value.spread

; the `$a` of f($a) and of [$a], the `&$a` of [&$a]
(argument (expression) @value) @value.transparent
(array_element_initializer . [(expression) (by_ref)] @value .) @value.transparent
((by_ref (_) @value) @value.transparent
  (#set! alias reference))

; f(secure: true)
(argument name: (_) @key . (_) @value) @value.pair

; 'secure' => true
(array_element_initializer . (_) @key . (_) @value .) @value.pair

; ($a)      (bool) $a      @f()      clone $a
[(parenthesized_expression (_) @value)
 (cast_expression value: (_) @value)
 (error_suppression_expression (_) @value)] @value.transparent
((clone_expression (_) @value) @value.transparent
  (#set! alias copy))

; (object) ['a' => 1]      (array) $a
((cast_expression type: (cast_type) @_type value: (_) @value) @value.transparent
  (#match? @_type "^(array|object)$")
  (#set! alias copy))

; function ($a) { … }      fn ($a) => $b
[(anonymous_function) (arrow_function)] @value.function

; the name of a named argument, and the `NAME` of define('NAME', 1)
((argument name: (_) @value.text)
  (#set! strip " "))
((function_call_expression function: (name) @_define arguments: (arguments . (argument (string (string_content) @value.name))))
  (#any-of? @_define "define" "defined" "constant"))
