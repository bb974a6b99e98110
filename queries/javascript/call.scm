; f(a), a.b(c), a?.(b), super(a), and without a record the tagged template f`a`
(call_expression function: (_) @callee arguments: [(arguments) @record (template_string)]) @site
