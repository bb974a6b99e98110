; class Settings < Base
;   SECURE = true
; end
(class name: (_) @name superclass: (superclass (_) @super)? body: (_)? @body) @site

; module Settings
;   SECURE = true
; end
(module name: (_) @name body: (_)? @body) @site
