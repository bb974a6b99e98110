; the whole file: names assigned at its top level belong to it
((module) @scope
  (#set! kind file))

; class Config:
;     SECURE = True
((class_definition body: (_) @scope)
  (#set! kind class))

; def view(request):
;     return 1
; lambda x: x
([(function_definition body: (_) @scope)
  (lambda body: (_) @scope)]
  (#set! kind function))
