; Calls.

; f(a)    services.Configure<SessionOptions>(a)    a?.B(c)
(invocation_expression function: (_) @callee arguments: (_) @record) @site

; C(int a) : base(a) { … }
(constructor_initializer ["base" "this"] @name (argument_list) @record) @site
