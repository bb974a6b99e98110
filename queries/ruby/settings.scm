; config.secure = true
; (a file of settings)
(program) @site
