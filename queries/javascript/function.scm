; function f() { … }, async function f() { … }, function* f() { … }
([
  (function_declaration name: (_) @name body: (_) @scope)
  (generator_function_declaration name: (_) @name body: (_) @scope)
] @definition (#set! kind function))

; class A { m() { … } }, { m() { … } }, get m() { … }
((method_definition name: (_) @name body: (_) @scope) @definition (#set! kind function))

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

; x => …
(arrow_function parameter: (_) @param @name)

; function f(a = 1), function f({ a } = {})
(_ parameters: (formal_parameters (_ left: (_) right: (_) @value) @param) body: (_))
((_ parameters: (formal_parameters (_ left: (identifier) @name right: (_)) @param) body: (_)))
