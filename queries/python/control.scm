; if a: ...
(if_statement condition: (_) @condition consequence: (_) @then !alternative) @branch

; if a: ...
; else: ...
(if_statement condition: (_) @condition consequence: (_) @then . (comment)* . alternative: (else_clause body: (_) @else)) @branch

; if a: ...
; elif b: ...
; (Python's elif clauses are neighbours, not nested: each is an arm with its own condition)
(if_statement
  condition: (_) @arm.condition
  consequence: (_) @arm
  alternative: (elif_clause)) @branch
(if_statement
  alternative: (elif_clause condition: (_) @arm.condition consequence: (_) @arm)) @branch

; if a: ...
; elif b: ...
; else: ...
((if_statement
  alternative: (elif_clause)
  alternative: (else_clause body: (_) @arm)) @branch
  (#set! exhaustive true))

; match mode:
;     case "prod": ...
(match_statement
  subject: (_) @condition
  body: (_ alternative: (case_clause consequence: (_) @arm))) @branch
(match_statement
  subject: (_) @condition
  body: (_ alternative: (case_clause . (case_pattern (_) @arm.condition) !guard consequence: (_) @arm))) @branch

; match mode:
;     case "a" | "b": ...
(match_statement
  subject: (_) @condition
  body: (_ alternative: (case_clause . (case_pattern (union_pattern (_) @arm.condition)) !guard consequence: (_) @arm))) @branch

; match mode:
;     case _: ...
((match_statement
  body: (_ alternative: (case_clause (case_pattern) @_default !guard consequence: (_) @arm))) @branch
  (#match? @_default "^[a-z_][A-Za-z0-9_]*$")
  (#set! exhaustive true))

; for a in b: ...
; while a: ...
[(for_statement body: (_) @then) (while_statement body: (_) @then)] @loop

; try: ...
(try_statement body: (_) @then) @try

; try: ...
; except ValueError: ...
(try_statement (except_clause) @else) @try

; return 1
; raise ValueError
[(return_statement) (raise_statement)] @jump

; break
(break_statement) @break

; continue
(continue_statement) @continue
