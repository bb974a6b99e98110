; Branches, loops, handlers and jumps.

; if (a) … else …
(if_expression condition: (_) @condition . ")" . (_) @then) @branch
(if_expression condition: (_) @condition . ")" . (_) @then "else" (_) @else .) @branch

; when (x) { "a", "b" -> f() }    when { a -> f() }
(when_expression (when_subject (expression) @condition .) (when_entry condition: (expression) @arm.condition (_) @arm .)) @branch
(when_expression . "when" . "{" (when_entry condition: (expression) @arm.condition (_) @arm .)) @branch

; is Foo -> f()    in 1..2 -> f()
(when_expression (when_subject (expression) @condition .) (when_entry condition: [(type_test) (range_test)] (_) @arm .)) @branch

; else -> f()
((when_expression (when_subject (expression) @condition .) (when_entry . "else" (_) @arm .)) @branch
  (#set! exhaustive true))
((when_expression . "when" . "{" (when_entry . "else" (_) @arm .)) @branch
  (#set! exhaustive true))

; for (c in cookies) …    while (a) …    do … while (a)
(for_statement (_) @then .) @loop
(while_statement (_) @then .) @loop
(do_while_statement . "do" . (_) @then) @loop

; try { … } catch (e: E) { … }
(try_expression . "try" . (block) @then) @try
(try_expression . "try" . (block) @then (catch_block (block) @else)) @try

; return c    throw e
[(return_expression !label) (throw_expression)] @jump

; break    continue
((identifier) @break
  (#eq? @break "break"))
((identifier) @continue
  (#eq? @continue "continue"))
