; php_flag session.cookie_secure on
; (a directive is an element, and what follows its name the text in it)
(property (key) @name (value) @text) @site

; Header always set Set-Cookie "a=b; Path=/"
; (what the header is given)
((property (key) @name (value) @text) @site
  (#match? @name "^(?i:Header)$")
  (#match? @text "^(?i:(always|onsuccess)\\s+)?(?i:set|add|append|merge|setifempty)\\s+\"?(?i:Set-Cookie):?\"?\\s")
  (#set! within "(?i)Set-Cookie:?\"?\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+))"))
