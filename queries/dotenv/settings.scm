; SESSION_SECURE_COOKIE=true
; (the whole file holds settings)
(file) @site
