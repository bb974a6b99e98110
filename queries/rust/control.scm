; Branches, loops and jumps.

; if a { … }    if let Some(b) = a { … } else { … }
(if_expression condition: (_) @condition consequence: (_) @then) @branch
(if_expression condition: (_) @condition consequence: (_) @then alternative: (else_clause (_) @else)) @branch

; match a { b => … }    (one of the arms is always taken)
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern) value: (_) @arm))) @branch
  (#set! exhaustive always))

; match a { "b" => … }    match a { T::B => … }
((match_expression value: (_) @condition
   body: (match_block (match_arm
     pattern: (match_pattern . [(string_literal) (boolean_literal) (integer_literal) (scoped_identifier)] @arm.condition .)
     value: (_) @arm))) @branch
  (#set! exhaustive always))
((match_expression value: (_) @condition
   body: (match_block (match_arm
     pattern: (match_pattern . (or_pattern [(string_literal) (boolean_literal) (integer_literal) (scoped_identifier)] @arm.condition) .)
     value: (_) @arm))) @branch
  (#set! exhaustive always))

; match a { …, _ => … }    match a { …, other => … }
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern . "_" .) value: (_) @arm))) @branch
  (#set! exhaustive true))
((match_expression value: (_) @condition body: (match_block (match_arm pattern: (match_pattern . (identifier) @_other .) value: (_) @arm))) @branch
  (#match? @_other "^[a-z_]")
  (#set! exhaustive true))

; for a in b { … }    while a { … }    loop { … }
[(for_expression body: (_) @then)
 (while_expression body: (_) @then)
 (loop_expression body: (_) @then)] @loop

; return a
(return_expression) @jump

; panic!("a")    bail!("a")
((macro_invocation macro: (identifier) @_panic) @jump
  (#any-of? @_panic "panic" "unreachable" "todo" "unimplemented" "bail"))

; process::exit(1)
((call_expression function: (scoped_identifier path: (_) @_process name: (identifier) @_exit)) @jump
  (#match? @_process "process$")
  (#eq? @_exit "exit"))

; break    continue
(break_expression) @break
(continue_expression) @continue
