; @login_required
; @app.get
(decorator [(identifier) (attribute)] @name) @site

; @app.route("/")
(decorator (call function: (_) @name arguments: (argument_list) @record)) @site
