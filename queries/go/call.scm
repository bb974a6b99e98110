; f(a), a.b(c), f[T](a)
(call_expression function: (_) @callee arguments: (_) @record) @site
