; Calls.

; f(a)    services.Configure<SessionOptions>(a)    a?.B(c)
(invocation_expression function: (_) @callee arguments: (_) @record) @site

; C(int a) : base(a) { … }
(constructor_initializer ["base" "this"] @name (argument_list) @record) @site

; Expressions that are idioms for records.

; a with { Secure = true }
(with_expression . (_) @left (with_initializer)? @right) @value.merge

; a.Clone()    (T)a.MemberwiseClone()
((invocation_expression
   function: (member_access_expression expression: _ @value name: (_) @_clone)
   arguments: (argument_list . "(" . ")" .)) @value.transparent
  (#any-of? @_clone "Clone" "MemberwiseClone")
  (#set! alias copy))

; a.Equals(b)    a.Equals(b, StringComparison.OrdinalIgnoreCase)
((invocation_expression
  function: (member_access_expression expression: _ @left name: (identifier) @_equals)
  arguments: (argument_list . (argument) @right)) @value.eq
  (#eq? @_equals "Equals"))

; string.Equals(a, b)
((invocation_expression
  function: (member_access_expression expression: _ @_string name: (identifier) @_equals)
  arguments: (argument_list . (argument) @left . (argument) @right)) @value.eq
  (#any-of? @_string "string" "String")
  (#eq? @_equals "Equals"))

; new[] { "a", "b" }.Contains(c)
((invocation_expression
  function: (member_access_expression expression: _ @right name: (identifier) @_contains)
  arguments: (argument_list . (argument) @left .)) @value.in
  (#eq? @_contains "Contains"))
