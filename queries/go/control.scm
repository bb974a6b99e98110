; if c { … } else { … }, if x := f(); c { … }
(if_statement condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; switch x { case a, b: … }
(expression_switch_statement value: (_)? @condition (expression_case value: (_) @arm.condition) @arm) @branch

; switch x { default: … }
((expression_switch_statement value: (_)? @condition (default_case) @arm) @branch (#set! exhaustive true))

; switch x.(type) { case T: … }
(type_switch_statement value: (_) @condition (type_case) @arm) @branch

; switch x.(type) { default: … }
((type_switch_statement value: (_) @condition (default_case) @arm) @branch (#set! exhaustive true))

; select { case x := <-c: … default: … }: waits until one runs
((select_statement [(communication_case) (default_case)] @arm) @branch (#set! exhaustive true))

; for …
(for_statement body: (_) @then) @loop

; return, goto    (not break and continue: the code after the switch or loop is reached)
[(return_statement) (goto_statement)] @jump

; panic(x)
((call_expression function: (identifier) @_panic) @jump (#eq? @_panic "panic"))
