; func f() { … }
((function_declaration name: (_) @name body: (_) @scope) @definition (#set! kind function))

; func (t *T) f() { … }
((method_declaration name: (_) @name body: (_) @scope) @definition (#set! kind function))

; func() { … }
((func_literal body: (_) @scope) @definition (#set! kind function))

; return, return a, return a, err
(return_statement (expression_list . (_) @value)?) @return

; func (t *T) f(a, b string, c ...string) (d T, err error)
; Anchored at a body: the parameters of a function type are none
(_ (parameter_list (parameter_declaration name: (identifier) @param @name)) body: (_))
(_ parameters: (parameter_list (variadic_parameter_declaration name: (identifier) @param @name)) body: (_))

; func f(T, *U) { … }
(_ parameters: (parameter_list (parameter_declaration !name) @param) body: (_))

; the type of a T, a p.T, a []T, a *T, a *p.T, a G[T]
(_ (parameter_list (parameter_declaration name: (identifier) @param type: [
  (type_identifier) @type (qualified_type) @type (slice_type) @type (array_type) @type (map_type) @type
  (pointer_type [(type_identifier) (qualified_type)] @type)
  (pointer_type (generic_type type: (_) @type))
  (generic_type type: (_) @type)
])) body: (_))

; the type of func f(T, *U)
(_ parameters: (parameter_list (parameter_declaration !name type: [
  (type_identifier) @type (qualified_type) @type
  (pointer_type [(type_identifier) (qualified_type)] @type)
]) @param) body: (_))

; the t of func (t *T) f(), the d and err of func f() (d T, err error): no argument gives them
((method_declaration receiver: (parameter_list (parameter_declaration name: (identifier) @param @name)) body: (_)) (#set! aside receiver))
((_ result: (parameter_list (parameter_declaration name: (identifier) @param @name)) body: (_)) (#set! aside true))
