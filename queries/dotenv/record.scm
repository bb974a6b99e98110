; A=1
; B=2
(file) @site
