; Literals with entries.

; ("a", secure = true)
(arguments) @site

; f { x => … }    (the lambda is the only argument)
(call_expression arguments: (block) @site)
(call_expression arguments: (block (lambda_expression)) @site)
