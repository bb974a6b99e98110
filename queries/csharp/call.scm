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
