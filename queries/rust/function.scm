; Functions, methods and closures, their parameters and what they return.

; fn f() { … }
(function_item name: (_) @name body: (_) @scope) @definition

; |a| …
(closure_expression body: (_) @scope) @definition

; a: T    (of a function or a closure)
(parameter pattern: (identifier) @name) @param
(parameter pattern: (mut_pattern (identifier) @name)) @param
(parameter pattern: (tuple_struct_pattern . (_) . (identifier) @name .)) @param
(parameter pattern: [(tuple_pattern) (struct_pattern) (reference_pattern)]) @param

; the type of a: T, a: &mut T, a: p::T, a: T<A>, a: &T<A>, a: impl T
(parameter type: [(type_identifier) (scoped_type_identifier) (primitive_type)] @type) @param
(parameter type: (generic_type type: (_) @type)) @param
(parameter type: (reference_type type: [(type_identifier) (scoped_type_identifier)] @type)) @param
(parameter type: (reference_type type: (generic_type type: (_) @type))) @param

; |a|    |&a|
(closure_parameters (identifier) @name @param)
(closure_parameters (reference_pattern (identifier) @name) @param)
(closure_parameters [(tuple_pattern) (struct_pattern)] @param)

; a.map(|b| …)    a.map_or(c, |b| …)
((call_expression
   function: (field_expression value: (_) @receiver field: (field_identifier) @_map)
   arguments: (arguments (closure_expression parameters: (closure_parameters . (identifier) @name @param .)) .))
  (#any-of? @_map "map" "and_then" "is_some_and" "is_ok_and" "map_or" "inspect"))

; the self of impl T { fn f(&mut self) }: no argument gives it
((self_parameter (self) @name) @param
  (#set! aside receiver))
((impl_item
   type: [(type_identifier) @type (generic_type type: (type_identifier) @type)]
   body: (declaration_list (function_item parameters: (parameters (self_parameter (self) @name) @param))))
  (#set! aside receiver))

; return a
(return_expression (_) @value) @return

; fn f() -> T { …; a }
(function_item body: (block (_expression) @value @return .))
(function_item body: (block (expression_statement [(if_expression) (match_expression) (block) (unsafe_block)] @value @return .) .))

; |a| b
(closure_expression body: (_expression) @value @return)
