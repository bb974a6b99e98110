; def view(request):
;     return 1
((function_definition name: (_) @name body: (_) @scope) @definition
  (#set! kind function))

; def __init__(self):
((function_definition name: (_) @name body: (_) @scope) @definition
  (#eq? @name "__init__")
  (#set! runs first))

; lambda x: x + 1
((lambda body: (_) @scope) @definition
  (#set! kind function))

; def f(name, other):      lambda a, b: a
; (without the receiver, which no caller passes)
([(parameters (identifier) @param @name)
  (lambda_parameters (identifier) @param @name)]
  (#not-any-of? @name "self" "cls"))

; def f(secure=True, path: str = "/"):
(default_parameter name: (_) @name value: (_) @value) @param
(typed_default_parameter name: (_) @name type: (type (_) @type) value: (_) @value) @param

; def f(response: Response):
(typed_parameter . (identifier) @name type: (type (_) @type)) @param

; def f(*args):
([(parameters (list_splat_pattern (_) @name) @param)
  (lambda_parameters (list_splat_pattern (_) @name) @param)
  (typed_parameter (list_splat_pattern (_) @name) @param)]
  (#set! gathers list))

; def f(**options):
([(parameters (dictionary_splat_pattern (_) @name) @param)
  (lambda_parameters (dictionary_splat_pattern (_) @name) @param)
  (typed_parameter (dictionary_splat_pattern (_) @name) @param)]
  (#set! gathers keys))

; return response
(return_statement [(expression) (expression_list)] @value) @return
