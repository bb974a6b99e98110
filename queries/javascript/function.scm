; function f() { … }, async function f() { … }, function* f() { … }
([
  (function_declaration name: (_) @name body: (_) @scope)
  (generator_function_declaration name: (_) @name body: (_) @scope)
] @definition (#set! kind function))

; class A { m() { … } }, { m() { … } }, get m() { … }
((method_definition name: (_) @name body: (_) @scope) @definition (#set! kind function))

; class A { constructor() { … } }
((method_definition name: (_) @name body: (_) @scope) @definition (#eq? @name "constructor") (#set! runs first))

; function () { … }, () => { … }, () => x
([
  (function_expression body: (_) @scope)
  (generator_function body: (_) @scope)
  (arrow_function body: (_) @scope)
] @definition (#set! kind function))

; () => x
(arrow_function body: (expression) @return @value)

; return x, return
(return_statement (_)? @value) @return

; any parameter; a destructured one { a, b } has no name. Anchored at a body: the parameters of a written type are none
(_ parameters: (formal_parameters (_) @param) body: (_))

; function f(a), function f(...a)
((_ parameters: (formal_parameters (_) @param @name) body: (_)) (#match? @name "^[A-Za-z_$][A-Za-z0-9_$]*$"))

; function f(...a)
((_ parameters: (formal_parameters (_ . (identifier) @name .) @param) body: (_)) (#match? @param "^[.]{3}"))

; function f({ a, b: c }), const f = ({ a = 1 }) => …
(formal_parameters (_ [
  (shorthand_property_identifier_pattern) @part @name
  (pair_pattern value: (identifier) @part @name)
  (object_assignment_pattern left: (shorthand_property_identifier_pattern) @part @name right: (_) @value)
  (pair_pattern value: (assignment_pattern left: (identifier) @part @name right: (_) @value))
]))

; function f({ a = 1 } = {})
(formal_parameters (_ left: (_ [
  (shorthand_property_identifier_pattern) @part @name
  (pair_pattern value: (identifier) @part @name)
  (object_assignment_pattern left: (shorthand_property_identifier_pattern) @part @name right: (_) @value)
  (pair_pattern value: (assignment_pattern left: (identifier) @part @name right: (_) @value))
])))

; function f({ ...a })
(formal_parameters (_ (rest_pattern (identifier) @part @name)))

; x => …
(arrow_function parameter: (_) @param @name)

; function f(a = 1), function f({ a } = {})
(_ parameters: (formal_parameters (_ left: (_) right: (_) @value) @param) body: (_))
((_ parameters: (formal_parameters (_ left: (identifier) @name right: (_)) @param) body: (_)))
