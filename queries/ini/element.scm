; [section]
; a = 1
(section (section_name (text) @name)) @site
