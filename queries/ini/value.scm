; a = 1      a = "b"
(setting (setting_name) @key (setting_value) @value) @value.pair

; a =
; (the value is empty)
((setting (setting_name) @key "=" @value @value.text .) @value.pair
  (#set! strip "="))

; session.cookie_secure
((setting_name) @value.text
  (#set! strip " \t"))

; "Lax"
((setting_value) @value.text
  (#set! strip " \t\r\"'"))

; On      yes      true ; a comment
((setting_value) @value.true
  (#match? @value.true "^[ \t]*(?i:on|yes|true)[ \t\r]*([;#].*)?$"))

; Off      no      none
((setting_value) @value.false
  (#match? @value.false "^[ \t]*(?i:off|no|false|none)[ \t\r]*([;#].*)?$"))

; 86400 ; a day
((setting_value) @value.number
  (#match? @value.number "^[ \t]*-?[0-9]+[ \t\r]*$"))
