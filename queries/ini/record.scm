; a = 1
; [section]
; b = 2
(document) @site
