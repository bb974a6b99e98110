; Functions, classes with parameters and lambdas, their parameters and what they return.

; def f(a: String): Cookie = …
(function_definition name: (_) @name body: (_)? @scope) @definition

; class A(secure: Boolean = true) { … }    (what it is made with is known in all of its body)
((class_definition name: (_) @name class_parameters: (_) body: (_) @scope) @definition
  (#set! kind class)
  (#set! runs first))

; x => …
(lambda_expression) @definition @scope

; a: Cookie    a: Option[Cookie]
(parameter name: (_) @name) @param
(parameter name: (_) @name type: (type_identifier) @type) @param
(parameter name: (_) @name type: (generic_type . (_) @type)) @param
(parameter name: (_) @name default_value: (_) @value) @param

; class A(val a: Cookie = b)
(class_parameter name: (_) @name) @param
(class_parameter name: (_) @name type: (type_identifier) @type) @param
(class_parameter name: (_) @name type: (generic_type . (_) @type)) @param
(class_parameter name: (_) @name default_value: (_) @value) @param

; x => …    (a: Int, b) => …
(lambda_expression parameters: (identifier) @name @param)
(lambda_expression parameters: (bindings (binding name: (_) @name) @param))
(lambda_expression parameters: (bindings (binding name: (_) @name type: (type_identifier) @type) @param))

; return c
(return_expression (_) @value) @return

; def f() = c    def f() = { …; c }
(function_definition body: (expression) @value @return)

; x => c
(lambda_expression (expression) @value @return .)
