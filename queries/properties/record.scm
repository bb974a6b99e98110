; The file is one record of its lines.

; a.b=1
; a.c=2
(file) @site
