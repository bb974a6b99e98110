; @cached
; @app.get
(decorator [(identifier) (attribute)] @name) @site

; @app.get("/")
(decorator (call function: (_) @name arguments: (argument_list) @record)) @site
