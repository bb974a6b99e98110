; true
(true) @value.true

; false
(false) @value.false

; nil
(nil) @value.null

; 1_000, 1.5
[(int_literal) (float_literal)] @value.number

; "a", `a`
[(interpreted_string_literal) (raw_string_literal)] @value.text

; the a and the \n of "a\n"
[(interpreted_string_literal_content) (escape_sequence) (raw_string_literal_content)] @text

; a
(identifier) @value.name

; type T struct { a U }, the target
(field_declaration name: (_) @value.name)

; a.b
(selector_expression operand: (_) @receiver field: (_) @name) @value.member

; a[b]
(index_expression operand: (_) @receiver index: (_) @key) @value.index

; !a
(unary_expression operator: "!" operand: (_) @value) @value.not

; -a
(unary_expression operator: "-" operand: (_) @value) @value.negative

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

; f(a...)
(variadic_argument (_) @value) @value.spread

; T{a: 1}, map[string]T{"a": 1}; an identifier is the name of a field
(keyed_element key: (literal_element (_) @key) value: (_) @value) @value.pair

; the 1 of T{1} and of T{a: 1}, (a), a.(T), []byte(a)
[
  (literal_element (_) @value)
  (parenthesized_expression (_) @value)
  (type_assertion_expression operand: (_) @value)
  (type_conversion_expression operand: (_) @value)
] @value.transparent

; +a
(unary_expression operator: "+" operand: (_) @value) @value.transparent

; &a
((unary_expression operator: "&" operand: (_) @value) @value.transparent (#set! alias reference))

; *a
((unary_expression operator: "*" operand: (_) @value) @value.transparent (#set! alias copy))

; string(a), int64(a): conversions look like calls
((call_expression function: (identifier) @_type arguments: (argument_list . (_) @value .)) @value.transparent
  (#any-of? @_type "string" "bool" "int" "int8" "int16" "int32" "int64" "uint" "uint8" "uint16" "uint32" "uint64" "float32" "float64"))

; []T{…}, map[K]V{…}, struct{…}{…}: the record is the value
(composite_literal
  type: [(slice_type) (array_type) (implicit_length_array_type) (map_type) (struct_type)]
  body: (_) @value) @value.transparent

; one a of case a: and of = a
(expression_list . (_) @value .) @value.transparent

; func() { … }
(func_literal) @value.function

; var a bool
((var_spec type: (type_identifier) @_type !value) @value.false (#eq? @_type "bool"))

; var a *T, var a []T, var a map[K]T, var a func(), var a error
((var_spec type: [(pointer_type) (slice_type) (map_type) (function_type) (interface_type) (channel_type)] !value) @value.null)
((var_spec type: (type_identifier) @_type !value) @value.null (#any-of? @_type "error" "any"))
