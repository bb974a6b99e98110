; secure = true
; (the whole file holds settings)
(document) @site
