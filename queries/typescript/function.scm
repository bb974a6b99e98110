; inherits: javascript

; function f(a, b?, c = 1, this: T)
(_ parameters: (formal_parameters (_ pattern: [(identifier) (this)] @name value: (_)? @value) @param) body: (_))

; function f({ a } = {}), function f({ a }: T = {})
(_ parameters: (formal_parameters (_ pattern: [(object_pattern) (array_pattern)] value: (_) @value) @param) body: (_))

; function f({ a, b: c }: T), ({ a = 1 }: T = {}) => …
(formal_parameters (_ pattern: (object_pattern [
  (shorthand_property_identifier_pattern) @part @name
  (pair_pattern value: (identifier) @part @name)
  (object_assignment_pattern left: (shorthand_property_identifier_pattern) @part @name right: (_) @value)
  (pair_pattern value: (assignment_pattern left: (identifier) @part @name right: (_) @value))
  (rest_pattern (identifier) @part @name)
])))

; function f(a: T, b?: ns.T, c: string, d: T | null, e: T[], { f }: { f: T }, g: T<U>), of which the type is T
(_ parameters: (formal_parameters (_ type: (type_annotation [
  (type_identifier) @type (nested_type_identifier) @type (predefined_type) @type (union_type) @type
  (intersection_type) @type (array_type) @type (object_type) @type (generic_type name: (_) @type)
])) @param) body: (_))
