; The root mapping of a file.

; { "Cookie": { "Secure": true } }
(document (object) @site)
