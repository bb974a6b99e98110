; if c { … } else { … }, if x := f(); c { … }
(if_statement condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; switch x { case a, b: … }, switch { case a > b: … }
((expression_switch_statement value: (_)? @condition (expression_case value: (expression_list (_) @arm.condition)) @arm) @branch
  (#set! stops break))

; switch x { default: … }
((expression_switch_statement value: (_)? @condition (default_case) @arm) @branch (#set! exhaustive true))

; switch x.(type) { case T: … }
((type_switch_statement value: (_) @condition (type_case) @arm) @branch (#set! stops break))

; switch x.(type) { default: … }
((type_switch_statement value: (_) @condition (default_case) @arm) @branch (#set! exhaustive true))

; select { case x := <-c: … default: … }: waits until one runs
((select_statement (communication_case) @arm) @branch (#set! stops break))

; select { default: … }
((select_statement (default_case) @arm) @branch (#set! exhaustive true))

; for …
(for_statement body: (_) @then) @loop

; return, goto
[(return_statement) (goto_statement)] @jump

; break, continue
(break_statement . "break" .) @break
(continue_statement . "continue" .) @continue

; panic(x)
((call_expression function: (identifier) @_panic) @jump (#eq? @_panic "panic"))
