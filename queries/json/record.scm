; Literals with entries.

; { "secure": true }
(object) @site

; ["a", "b"]
((array) @site
  (#set! list true))
