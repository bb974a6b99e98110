; the whole file
; (scopes of functions and blocks: see function.scm)
((program) @scope
  (#set! kind file))

; class A
;   B = 1
; end
([(class body: (_) @scope) (module body: (_) @scope) (singleton_class body: (_) @scope)]
  (#set! kind class))
