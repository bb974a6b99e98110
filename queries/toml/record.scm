; a = 1
; [table]
; b = 2
(document) @site

; { a = 1 }
(inline_table) @site

; ["a", "b"]
((array) @site
  (#set! list true))
