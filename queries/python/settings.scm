; SESSION_COOKIE_SECURE = True
; (a module of assignments)
(module) @site
