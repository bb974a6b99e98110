; session.cookie_secure = On
; (the whole file holds settings)
(document) @site
