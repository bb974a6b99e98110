; Methods, constructors and lambdas, their parameters and what they return.

; Cookie make(String v) { … }    abstract void f();
(method_declaration name: (_) @name body: (_)? @scope) @definition

; A(String v) { … }    R { … } in a record
((constructor_declaration name: (_) @name body: (_) @scope) @definition
  (#set! runs first))
((compact_constructor_declaration name: (_) @name body: (_) @scope) @definition
  (#set! runs first))

; (a, b) -> …    x -> { … }
(lambda_expression body: (_) @scope) @definition

; Cookie c    final String v
((formal_parameter type: (_) @type name: (_) @name) @param
  (#not-match? @type "^var$|>$"))

; List<Cookie> l (its type is List)
(formal_parameter type: (generic_type . (_) @type) name: (_) @name) @param

; (var a) -> …
((formal_parameter type: (_) @_type name: (_) @name) @param
  (#eq? @_type "var"))

; String... names
(spread_parameter (variable_declarator name: (_) @name)) @param

; x -> …    (a, b) -> …
(lambda_expression parameters: (identifier) @name @param)
(inferred_parameters (identifier) @name @param)

; return c;
(return_statement (expression) @value) @return

; x -> x.disable()
(lambda_expression body: (expression) @value @return)
