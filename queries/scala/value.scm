; Expressions.

; secure
[(identifier) (type_identifier)] @value.name

; this    super
((identifier) @value.self
  (#any-of? @value.self "this" "super"))

; None    Nil
((identifier) @value.null
  (#any-of? @value.null "None" "Nil"))

; true    false
((boolean_literal) @value.true
  (#eq? @value.true "true"))
((boolean_literal) @value.false
  (#eq? @value.false "false"))

; null
(null_literal) @value.null

; 3600    1.5
[(integer_literal) (floating_point_literal)] @value.number

; "Lax"    'c'    """…"""
[(string) (character_literal)] @value.text

; s"sid=$id; Path=/"    f"$name%s"
((interpolated_string) @value.text
  (#set! holes "$"))
(interpolated_string_expression (interpolated_string) @value) @value.transparent
(interpolation (_) @value) @value.hole
(interpolation (block (_) @value .)) @value.hole

; cookie.secure    SameSite.Lax
(field_expression value: (_) @receiver field: (identifier) @name) @value.member

; Mode.Prod    (in a pattern)
(stable_identifier . (_) @receiver (_) @name .) @value.member

; !debug
(prefix_expression "!" (_) @value) @value.not

; -a
(prefix_expression "-" (_) @value) @value.negative

; (a)    a: Cookie    { …; a }
(parenthesized_expression (_) @value) @value.transparent
(ascription_expression . (_) @value) @value.transparent
(block (expression) @value .) @value.transparent
(indented_block (expression) @value .) @value.transparent

; a.asInstanceOf[Cookie]    f[Int]
((generic_function function: (field_expression value: (_) @value field: (_) @_cast)) @value.transparent
  (#eq? @_cast "asInstanceOf"))

; a && b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.and
  (#eq? @_operator "&&"))

; a || b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.or
  (#eq? @_operator "||"))

; a + b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.add
  (#eq? @_operator "+"))

; a - b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.subtract
  (#eq? @_operator "-"))

; 60 * 60
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.multiply
  (#eq? @_operator "*"))

; a / b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.divide
  (#eq? @_operator "/"))

; a == b    a eq b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.eq
  (#any-of? @_operator "==" "eq" "===" "equals"))

; a != b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.ne
  (#any-of? @_operator "!=" "ne" "=!="))

; a < b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.less
  (#eq? @_operator "<"))

; a > b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.more
  (#eq? @_operator ">"))

; a <= b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.less-eq
  (#eq? @_operator "<="))

; a >= b
((infix_expression left: (_) @left operator: (_) @_operator right: (_) @right) @value.more-eq
  (#eq? @_operator ">="))

; "a" -> 1    (an entry of a map)
((infix_expression left: (_) @key operator: (_) @_arrow right: (_) @value) @value.pair
  (#eq? @_arrow "->"))

; if (a) b else c
(if_expression condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @value.ternary

; x match { case "a" | "b" => c }
(match_expression value: (_) @condition
  body: (_ (case_clause pattern: [(string) (boolean_literal) (integer_literal) (stable_identifier)] @arm.condition body: (expression) @arm .))) @value.choice
(match_expression value: (_) @condition
  body: (_ (case_clause
    pattern: (alternative_pattern [(string) (boolean_literal) (integer_literal) (stable_identifier)] @arm.condition)
    body: (expression) @arm .))) @value.choice

; case Some(v) => c
(match_expression value: (_) @condition
  body: (_ (case_clause
    pattern: [(case_class_pattern) (typed_pattern) (infix_pattern) (tuple_pattern) (null_literal)] body: (expression) @arm .))) @value.choice

; case _ => c
((match_expression value: (_) @condition
   body: (_ (case_clause pattern: [(wildcard) (identifier)] . body: (expression) @arm .))) @value.choice
  (#set! exhaustive true))
((match_expression value: (_) @condition
   body: (_ (case_clause pattern: [(wildcard) (identifier)] . body: (_) body: (expression) @arm .))) @value.choice
  (#set! exhaustive true))

; f(a, secure = true, rest: _*)
(arguments (assignment_expression left: (identifier) @key right: (_) @value) @value.pair)
(arguments (vararg (_) @value) @value.spread)

; x => x.disable()
(lambda_expression) @value.function

; setSecure(true) in new Cookie("a", "b") { setSecure(true) }
(instance_expression (template_body
  (call_expression function: (identifier) @key arguments: (arguments . (_) @value .)) @value.pair))
