; JSON values.

; true
(true) @value.true

; false
(false) @value.false

; null
(null) @value.null

; -2.5e3
(number) @value.number

; "Lax"
(string) @value.text

; Lax   \n
[(string_content) (escape_sequence)] @text

; "secure": true
(pair key: (_) @key value: (_) @value) @value.pair
