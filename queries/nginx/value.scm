; A directive is an element of its words: each is an entry that is switched on, or off where it begins with `no`. A quoted text is what the
; word before it is given.

; proxy_cookie_flags ~ secure httponly;
(keyword) @value.true
(attribute (keyword) @value [(value) (auto) (level) (boolean) (connection_method) (size) (time) (numeric_literal)] @key @value.pair)

; proxy_cookie_flags session nosecure;
((attribute (value) @key @value.pair ";" @value @value.false)
  (#match? @key "^no[a-z]"))

; add_header Set-Cookie "a=b; Secure" always;
(attribute (value) @value.pair @key . [(string_literal) (quoted_string_literal)] @value)

; more_set_headers "Set-Cookie: a=b";
(attribute . (keyword) @value.pair @key . [(string_literal) (quoted_string_literal)] @value)

; add_header Set-Cookie $cookie;    (a word that begins with a variable may be anything)
((attribute . (keyword) . (value) @value.pair @key . (value) @value)
  (#match? @value "^\\$"))
((value) @value.text
  (#match? @value.text "^\\$")
  (#set! holes "$"))

; "a=b; Path=/; $flags"    'a'
([(string_literal) (quoted_string_literal)] @value.text
  (#set! holes "$"))
