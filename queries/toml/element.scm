; [default.http]
; a = 1
(table [(bare_key) (quoted_key) (dotted_key)] @name) @site

; [[service]]
; a = 1
(table_array_element [(bare_key) (quoted_key) (dotted_key)] @name) @site
