; The cells of code of a notebook, which are one program.

; { "cell_type": "code", "source": ["a = 1\n", "b = 2"] }
((object
  (pair key: (string) @_kind value: (string) @_code)
  (pair key: (string) @_key value: [(array (string) @layer) (string) @layer]))
  (#eq? @_kind "\"cell_type\"")
  (#eq? @_code "\"code\"")
  (#eq? @_key "\"source\"")
  (#set! language python)
  (#set! joined "\n")
  (#set! escaped true))
