; the {a: 1} of T{a: 1}, the (a, b) of f(a, b)
[(literal_value) (argument_list)] @site

; []T{a, b}
((composite_literal type: [(slice_type) (array_type) (implicit_length_array_type)] body: (literal_value) @site) (#set! list true))
