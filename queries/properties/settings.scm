; The whole file holds settings.

; a.b=1
(file) @site
