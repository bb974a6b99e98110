; True
(true) @value.true

; False
(false) @value.false

; None
(none) @value.null

; 3600      1.5
[(integer) (float)] @value.number

; "a"      b"a"      f"a{b}"      "a" "b"
[(string) (concatenated_string)] @value.text

; the `a` of "a"
(string_content) @text

; f"{name}"
(interpolation expression: (_) @value) @value.hole

; request
(identifier) @value.name

; self      cls
((identifier) @value.self
  (#any-of? @value.self "self" "cls"))

; response.cookies
(attribute object: (_) @receiver attribute: (_) @name) @value.member

; settings["a"]
(subscript value: (_) @receiver subscript: (_) @key) @value.index

; not a
(not_operator argument: (_) @value) @value.not

; -a
(unary_operator operator: "-" argument: (_) @value) @value.negative

; a and b
(boolean_operator left: (_) @left operator: "and" right: (_) @right) @value.and

; a or b
(boolean_operator left: (_) @left operator: "or" right: (_) @right) @value.or

; a + b
(binary_operator left: (_) @left operator: "+" right: (_) @right) @value.add

; a - b
(binary_operator left: (_) @left operator: "-" right: (_) @right) @value.subtract

; a * b
(binary_operator left: (_) @left operator: "*" right: (_) @right) @value.multiply

; a / b      a // b
(binary_operator left: (_) @left operator: ["/" "//"] right: (_) @right) @value.divide

; "%s=1" % name      "%s=%s" % (a, b)
((binary_operator left: (_) @left operator: "%" right: (_) @right) @value.format
  (#set! style percent))

; defaults | options
(binary_operator left: (_) @left operator: "|" right: (_) @right) @value.merge

; a == b      a is b
(comparison_operator . (_) @left . ["==" "is"] . (_) @right .) @value.eq

; a != b      a is not b
(comparison_operator . (_) @left . ["!=" "<>" "is not"] . (_) @right .) @value.ne

; a in b
(comparison_operator . (_) @left . "in" . (_) @right .) @value.in

; a not in b
(comparison_operator . (_) @left . "not in" . (_) @right .) @value.not-in

; a < b
(comparison_operator . (_) @left . "<" . (_) @right .) @value.less

; a > b
(comparison_operator . (_) @left . ">" . (_) @right .) @value.more

; a <= b
(comparison_operator . (_) @left . "<=" . (_) @right .) @value.less-eq

; a >= b
(comparison_operator . (_) @left . ">=" . (_) @right .) @value.more-eq

; a if c else b
(conditional_expression (expression) @then (expression) @condition (expression) @else) @value.ternary

; f(*args, **options)      {**defaults}      [*items]
([(list_splat (expression) @value) (dictionary_splat (expression) @value)] @value.spread)

; def f(*args, **options):
; (takes all arguments that are left)
[(list_splat_pattern (_) @value) (dictionary_splat_pattern (_) @value)] @value.spread

; {"a": 1}
(pair key: (_) @key value: (_) @value) @value.pair

; f(secure=True)
(keyword_argument name: (_) @key value: (_) @value) @value.pair

; the `secure` of f(secure=True): a text, not a variable
((keyword_argument name: (_) @value.text)
  (#set! strip ":"))

; (a)      await a      +a      (a := 1)
([(parenthesized_expression (expression) @value)
  (await (primary_expression) @value)
  (unary_operator operator: "+" argument: (_) @value)
  (named_expression value: (_) @value)] @value.transparent)

; lambda x: x
(lambda) @value.function
