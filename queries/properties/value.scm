; Values of a properties file: all of them are text.

; secure=true    name: sid    path /
(property (key) @key (value) @value) @value.pair

; secure=    (the value is empty)
((property (key) @key ["=" ":"] @value @value.text .) @value.pair
  (#set! strip "=:"))

; a.b    list[0]
((key) @value.text
  (#set! strip " "))

; true
((value) @value.text
  (#set! strip " \t"))
