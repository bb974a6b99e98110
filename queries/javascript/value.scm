; true
(true) @value.true

; false
(false) @value.false

; null
(null) @value.null

; undefined, void 0
[(undefined) (unary_expression operator: "void")] @value.undefined

; 1_000
(number) @value.number

; 'a', "a", `a`
[(string) (template_string)] @value.text

; the a and the \n of 'a\n'
[(string_fragment) (escape_sequence)] @text

; the ${a} of `${a}`
(template_substitution (_) @value) @value.hole

; a, super, import.meta
[(identifier) (super) (meta_property)] @value.name

; this
(this) @value.self

; the a of ({ a } = …), a target
(shorthand_property_identifier_pattern) @value.name

; class A { a = 1 }, the target
(class_body (_ property: [(property_identifier) (private_property_identifier)] @value.name))

; the name of export default x, export { a as default }
[(export_statement "default" @value.name) (export_specifier alias: _ @value.name)]

; a.b, a?.b, a.#b
(member_expression object: (_) @receiver property: (_) @name) @value.member

; a[b], a?.[b]
(subscript_expression object: (_) @receiver index: (_) @key) @value.index

; !a
(unary_expression operator: "!" argument: (_) @value) @value.not

; -a
(unary_expression operator: "-" argument: (_) @value) @value.negative

; a && b
(binary_expression left: (_) @left operator: "&&" right: (_) @right) @value.and

; a || b
(binary_expression left: (_) @left operator: "||" right: (_) @right) @value.or

; a ?? b
(binary_expression left: (_) @left operator: "??" right: (_) @right) @value.coalesce

; a + b
(binary_expression left: (_) @left operator: "+" right: (_) @right) @value.add

; a - b
(binary_expression left: (_) @left operator: "-" right: (_) @right) @value.subtract

; a * b
(binary_expression left: (_) @left operator: "*" right: (_) @right) @value.multiply

; a / b
(binary_expression left: (_) @left operator: "/" right: (_) @right) @value.divide

; a === b, a == b
(binary_expression left: (_) @left operator: ["===" "=="] right: (_) @right) @value.eq

; a !== b, a != b
(binary_expression left: (_) @left operator: ["!==" "!="] right: (_) @right) @value.ne

; a < b
(binary_expression left: (_) @left operator: "<" right: (_) @right) @value.less

; a > b
(binary_expression left: (_) @left operator: ">" right: (_) @right) @value.more

; a <= b
(binary_expression left: (_) @left operator: "<=" right: (_) @right) @value.less-eq

; a >= b
(binary_expression left: (_) @left operator: ">=" right: (_) @right) @value.more-eq

; c ? a : b
(ternary_expression condition: (_) @condition consequence: (_) @then alternative: (_) @else) @value.ternary

; ...a
(spread_element (_) @value) @value.spread

; a: 1, 'a': 1, [a]: 1
(pair key: (_) @key value: (_) @value) @value.pair

; the { a } of a shorthand
(shorthand_property_identifier) @value.pair @key @value

; { a() { … } }
((object (method_definition name: (_) @key) @value.pair @value) (#not-match? @value "^[gs]et\\s+[^\\s(]"))

; { get a() { … } }: what it returns is not known
(object (method_definition ["get" "set"] name: (_) @key body: (_) @value) @value.pair)

; the [a] of { [a]: 1 }, (a), await a
[
  (computed_property_name (_) @value)
  (parenthesized_expression . (_) @value)
  (await_expression (_) @value)
] @value.transparent

; (a, b)
(sequence_expression (_) @value .) @value.transparent

; +a
(unary_expression operator: "+" argument: (_) @value) @value.transparent

; a = (b = 1)
(assignment_expression right: (_) @value) @value.transparent

; () => {}, function () {}, function* () {}
[(arrow_function) (function_expression) (generator_function)] @value.function
