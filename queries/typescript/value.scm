; inherits: javascript

; class A { a: T; #b }, enum A { a = 1, b }, the target
[
  (public_field_definition name: [(property_identifier) (private_property_identifier)] @value.name)
  (enum_assignment name: (property_identifier) @value.name)
]

; a as T, a satisfies T, a!, f<T>
[
  (as_expression . (_) @value)
  (satisfies_expression . (_) @value)
  (non_null_expression (_) @value)
  (instantiation_expression . (_) @value)
] @value.transparent

; <T>a (not in TSX: its grammar has no such node)
(_ . (type_arguments) . (_) @value .) @value.transparent
