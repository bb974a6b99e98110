; Expressions.

; secure    Self    crate::a
(identifier) @value.name
[(self) (super) (crate)] @value.name
((identifier) @value.self
  (#eq? @value.self "Self"))

; None
((identifier) @value.null
  (#eq? @value.null "None"))

; true
((boolean_literal) @value.true
  (#eq? @value.true "true"))

; false
((boolean_literal) @value.false
  (#eq? @value.false "false"))

; 1_000    1.5    60i64
[(integer_literal) (float_literal)] @value.number

; "a"    r"a"    r#"a"#    b"a"    'a'
[(string_literal) (raw_string_literal) (char_literal)] @value.text

; the a and the \n of "a\n"
[(string_content) (escape_sequence)] @text

; a::B    a::b::C
((scoped_identifier path: (_) @receiver name: (_) @name) @value.member
  (#set! member static))

; a.b    a.0
(field_expression value: (_) @receiver field: (_) @name) @value.member

; a[b]
(index_expression . (_) @receiver . (_) @key .) @value.index

; !a
(unary_expression "!" (_) @value) @value.not

; -a
(unary_expression "-" (_) @value) @value.negative

; *a
(unary_expression "*" (_) @value) @value.transparent

; a && b
(binary_expression left: (_) @left operator: "&&" right: (_) @right) @value.and

; a || b
(binary_expression left: (_) @left operator: "||" right: (_) @right) @value.or

; a + b
(binary_expression left: (_) @left operator: "+" right: (_) @right) @value.add

; a - b
(binary_expression left: (_) @left operator: "-" right: (_) @right) @value.subtract

; a * b
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

; T { a: 1, b, ..c }    (what is written beside `..c` wins over it)
(field_initializer field: (_) @key value: (_) @value) @value.pair
(field_initializer field: (field_identifier) @value.name)
(shorthand_field_initializer (identifier) @key @value) @value.pair
(field_pattern name: (_) @value.name)
((base_field_initializer (_) @value) @value.spread
  (#set! wins left))

; (a)    a?    a.await    a as T    async { a }    unsafe { a }    &mut a
[(parenthesized_expression (_) @value)
 (try_expression (_) @value)
 (await_expression (_) @value)
 (type_cast_expression value: (_) @value)
 (async_block (block) @value)
 (unsafe_block (block) @value)
 (else_clause (_) @value)] @value.transparent
((reference_expression value: (_) @value) @value.transparent
  (#set! alias reference))

; { …; a }
(block (_expression) @value .) @value.transparent
(block (expression_statement [(if_expression) (match_expression) (block) (unsafe_block)] @value .) .) @value.transparent

; if a { b } else { c }
(if_expression condition: (_) @condition consequence: (_) @then alternative: (else_clause (_) @else)) @value.ternary

; match a { "b" => c, … }    (one of the arms is always taken)
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern) value: (_) @arm))) @value.choice
  (#set! exhaustive always))
((match_expression value: (_) @condition
   body: (match_block (match_arm
     pattern: (match_pattern . [(string_literal) (boolean_literal) (integer_literal) (scoped_identifier)] @arm.condition .)
     value: (_) @arm))) @value.choice
  (#set! exhaustive always))
((match_expression value: (_) @condition
   body: (match_block (match_arm
     pattern: (match_pattern . (or_pattern [(string_literal) (boolean_literal) (integer_literal) (scoped_identifier)] @arm.condition) .)
     value: (_) @arm))) @value.choice
  (#set! exhaustive always))

; match a { …, _ => c }    match a { …, other => c }
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern . "_" .) value: (_) @arm))) @value.choice
  (#set! exhaustive true))
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern . (identifier) @_other .) value: (_) @arm))) @value.choice
  (#match? @_other "^[a-z_]")
  (#set! exhaustive true))

; match a { true => b, false => c }
((match_expression value: (_) @condition body: (match_block .
   (match_arm pattern: (match_pattern . (boolean_literal) @_yes .) value: (_) @then) .
   (match_arm pattern: (match_pattern . _ .) value: (_) @else) .)) @value.ternary
  (#eq? @_yes "true"))
((match_expression value: (_) @condition body: (match_block .
   (match_arm pattern: (match_pattern . (boolean_literal) @_no .) value: (_) @else) .
   (match_arm pattern: (match_pattern . _ .) value: (_) @then) .)) @value.ternary
  (#eq? @_no "false"))

; |a| b
(closure_expression) @value.function

; vec![a, b]
((macro_invocation macro: (identifier) @_vec (token_tree) @value) @value.transparent
  (#eq? @_vec "vec"))

; concat!("a", "b")
((macro_invocation macro: (identifier) @_concat (token_tree . (string_literal) @left . (string_literal) @right .)) @value.add
  (#eq? @_concat "concat"))

; format!("sid={id}; Path=/")    (whatever else it is given is not followed)
((macro_invocation macro: (identifier) @_format @right (token_tree . (string_literal) @left)) @value.format
  (#eq? @_format "format")
  (#set! style braces))

; format!("sid={}; Path={}", id, path)    (names and literals alone)
((macro_invocation macro: (identifier) @_format (token_tree . (string_literal) @left . ")") @right) @value.format
  (#eq? @_format "format")
  (#set! style braces))
((macro_invocation macro: (identifier) @_format (token_tree . (string_literal) @left . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . ")") @right) @value.format
  (#eq? @_format "format")
  (#set! style braces))
((macro_invocation macro: (identifier) @_format (token_tree . (string_literal) @left . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . ")") @right) @value.format
  (#eq? @_format "format")
  (#set! style braces))
((macro_invocation macro: (identifier) @_format (token_tree . (string_literal) @left . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . ")") @right) @value.format
  (#eq? @_format "format")
  (#set! style braces))
((macro_invocation macro: (identifier) @_format (token_tree . (string_literal) @left . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . "," . [(identifier) (string_literal) (integer_literal) (boolean_literal)] . ")") @right) @value.format
  (#eq? @_format "format")
  (#set! style braces))
