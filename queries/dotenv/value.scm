; A=1    A="b"
(property (key) @key (value) @value) @value.pair

; A=    (the value is empty)
((property (key) @key "=" @value @value.text .) @value.pair
  (#set! strip "="))

; A
((key) @value.text
  (#set! strip " "))

; lax    "lax"    'lax'
((value) @value.text
  (#set! strip " \t\r\"'"))

; true    "on"    (true)    yes # a comment
((value) @value.true
  (#match? @value.true "^[ \t\"'(]*(?i:on|yes|true)[ \t\r\"')]*(#.*)?$"))

; false    "off"    (false)    no
((value) @value.false
  (#match? @value.false "^[ \t\"'(]*(?i:off|no|false)[ \t\r\"')]*(#.*)?$"))

; 120    "1"
((value) @value.number
  (#match? @value.number "^[0-9]+[ \t\r]*$"))
