; inherits: javascript

; enum A { … }
((enum_body) @scope (#set! kind class))
