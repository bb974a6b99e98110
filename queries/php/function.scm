; function f($a) { … }      public function f($a) { … }
[(function_definition name: (_) @name body: (_) @scope)
 (method_declaration name: (_) @name body: (_)? @scope)] @definition

; function __construct($a) { … }
((method_declaration name: (_) @name body: (_) @scope) @definition
  (#eq? @name "__construct")
  (#set! runs first))

; function ($a) use ($b) { … }      fn ($a) => $b
[(anonymous_function body: (_) @scope) (arrow_function body: (_) @scope)] @definition

; tap($a, function ($b) { … })
((function_call_expression function: (name) @_tap
  arguments: (_ (argument) . (argument [(anonymous_function body: (_) @scope) (arrow_function body: (_) @scope)] @definition)))
  (#eq? @_tap "tap")
  (#set! runs here))

; function f($a, Cookie $b, ?Cookie $c = null)
(simple_parameter type: (_)? @type name: (_) @name default_value: (_)? @value) @param

; function f(...$options)
((variadic_parameter type: (_)? @type name: (_) @name) @param
  (#set! gathers list))

; function __construct(private bool $secure = true)
(property_promotion_parameter type: (_)? @type name: (_) @name default_value: (_)? @value) @param

; return $options;
(return_statement (_) @value) @return

; fn ($a) => $b
(arrow_function body: (_) @value @return)
