; { secure: true }      f(a, secure: true)
[(hash) (argument_list)] @site

; ["a", "b"]      %w[a b]      %i[a b]      a, b = 1, 2
([(array) (string_array) (symbol_array) (right_assignment_list)] @site
  (#set! list true))
