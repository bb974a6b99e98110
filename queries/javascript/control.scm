; if (c) { … } else { … }
(if_statement condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; c && f(), c && (a.b = 1)
(expression_statement (binary_expression left: (_) @condition operator: "&&" right: (_) @then) @branch)

; c || f(), c ?? f()
(expression_statement (binary_expression left: (_) @condition operator: ["||" "??"] right: (_) @else) @branch)

; c ? f() : g() as a statement
(expression_statement (ternary_expression condition: (_) @condition consequence: (_) @then alternative: (_) @else) @branch)

; switch (x) { case 'a': … }
((switch_statement value: (_) @condition body: (switch_body (switch_case value: (_) @arm.condition) @arm)) @branch
  (#set! stops break) (#set! falls through))

; switch (x) { default: … }
((switch_statement value: (_) @condition body: (switch_body (switch_default) @arm)) @branch
  (#set! exhaustive true) (#set! stops break) (#set! falls through))

; for (;;) …, for (x of xs) …, while (c) … (a do-while runs at least once: no loop)
[
  (for_statement body: (_) @then)
  (for_in_statement body: (_) @then)
  (while_statement body: (_) @then)
] @loop

; try { … } catch { … } (a finally always runs)
(try_statement body: (_) @then handler: (_)? @else) @try

; return, throw
[(return_statement) (throw_statement)] @jump

; break, continue
(break_statement !label) @break
(continue_statement !label) @continue
