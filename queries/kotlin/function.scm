; Functions, constructors and lambdas, their parameters and what they return.

; fun f(a: String) { … }    fun Response.f() = …
(function_declaration name: (_) @name (function_body)? @scope) @definition

; class A(val secure: Boolean = true) { … }    (what it is made with is known in all of its body)
((class_declaration name: (_) @name (primary_constructor) [(class_body) (enum_class_body)] @scope) @definition
  (#set! kind class)
  (#set! runs first))

; constructor(a: Int) { … }
((secondary_constructor (block) @scope) @definition
  (#set! runs first))

; init { … }
((anonymous_initializer (block) @scope) @definition
  (#set! runs first))

; fun(a: Int): Int { … }    get() = …
[(anonymous_function (function_body) @scope)
 (getter (function_body) @scope)
 (setter (function_body) @scope)] @definition

; { a -> … }
(lambda_literal) @definition @scope

; cookie.apply { … }    cookie.also { … }    with(cookie) { … }
; (runs where it stands)
((call_expression
   . [(navigation_expression (identifier) @_name .) (call_expression . (identifier) @_name)]
   (annotated_lambda (lambda_literal) @definition @scope))
  (#any-of? @_name "apply" "also" "run" "let" "with")
  (#set! runs here))

; a: Cookie    vararg a: Cookie    a: Cookie?
(parameter . (identifier) @name) @param
(parameter . (identifier) @name (user_type) @type .) @param
(parameter . (identifier) @name (nullable_type (user_type) @type) .) @param

; a: Int = 3
(function_value_parameters (parameter . (identifier) @name) @param . (expression) @value)

; class A(private val a: Cookie = b, c: Int)
(class_parameter (identifier) @name) @param
(class_parameter (identifier) @name . (user_type) @type) @param
(class_parameter (identifier) @name . (nullable_type (user_type) @type)) @param
(class_parameter (identifier) @name . (_) . (expression) @value) @param

; set(value) { … }
(setter (identifier) @name @param)

; { … }    (the one parameter that is not written; or what is written in it belongs to something that the called function hands over)
((lambda_literal . "{" @param . (statement))
  (#set! name "it")
  (#set! members free))

; list.forEach { it.secure = true }    cookie.also { … }
; (nothing but what it is called on, or a part of that)
((call_expression
   . [(navigation_expression (identifier) @_name .) (identifier) @_name]
   (annotated_lambda (lambda_literal . "{" @param . (statement))))
  (#any-of? @_name
    "also" "let" "forEach" "map" "flatMap" "mapNotNull" "filter" "find" "first" "firstOrNull" "any" "all" "none" "takeIf" "takeUnless"
    "use" "onEach" "associate" "associateBy" "groupBy" "sortedBy" "thread" "launch" "async" "runBlocking" "withContext" "synchronized" "lazy"
    "runCatching" "onSuccess" "onFailure" "getOrElse" "repeat" "remember")
  (#set! name "it"))

; cookie.apply { secure = true }    cookie.run { … }
; (its members are written without it)
((call_expression
   . (navigation_expression . (_) @receiver (identifier) @_name .)
   (annotated_lambda (lambda_literal . "{" @param . (statement))))
  (#any-of? @_name "apply" "run")
  (#set! name "this")
  (#set! members own))

; cookie.also { it.secure = true }    cookie.let { … }
((call_expression
   . (navigation_expression . (_) @receiver (identifier) @_name .)
   (annotated_lambda (lambda_literal . "{" @param . (statement))))
  (#any-of? @_name "also" "let")
  (#set! name "it"))

; with(cookie) { secure = true }
((call_expression
   . (call_expression . (identifier) @_name (value_arguments . (value_argument (_) @receiver)))
   (annotated_lambda (lambda_literal . "{" @param . (statement))))
  (#eq? @_name "with")
  (#set! name "this")
  (#set! members own))

; { a, b: Cookie -> … }
(lambda_parameters (variable_declaration . (identifier) @name) @param)
(lambda_parameters (variable_declaration . (identifier) @name (user_type) @type .) @param)

; cookie.also { c -> c.secure = true }
((call_expression
   . (navigation_expression . (_) @receiver (identifier) @_name .)
   (annotated_lambda (lambda_literal (lambda_parameters . (variable_declaration . (identifier) @name) @param .))))
  (#any-of? @_name "also" "let"))

; return c    return@label c
(return_expression !label (expression) @value .) @return

; fun f() = c
(function_body "=" (expression) @value) @return

; { …; c }
(lambda_literal (expression) @value @return .)
