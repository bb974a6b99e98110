; { a: 1 }, f(a, b)
[(object) (arguments)] @site

; [a, b]
((array) @site (#set! list true))
