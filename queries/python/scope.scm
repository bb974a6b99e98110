; the whole file: names assigned at its top level belong to it
; (scopes of functions: see function.scm)
((module) @scope
  (#set! kind file))

; class Config:
;     SECURE = True
((class_definition body: (_) @scope)
  (#set! kind class))
