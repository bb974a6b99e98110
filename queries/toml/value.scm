; a = 1    a.b = 1    "a" = 1
(pair [(bare_key) (quoted_key) (dotted_key)] @key [
  (string) (boolean) (integer) (float) (array) (inline_table) (offset_date_time) (local_date_time) (local_date) (local_time)
] @value) @value.pair

; a    "a"    a.b
([(bare_key) (quoted_key) (dotted_key)] @value.text
  (#set! strip "\"'"))

; "a"    'a'    """a"""
(string) @value.text

; true    false
((boolean) @value.true
  (#eq? @value.true "true"))
((boolean) @value.false
  (#eq? @value.false "false"))

; 1_000    1.5
[(integer) (float)] @value.number
