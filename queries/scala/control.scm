; Branches, loops, handlers and jumps.

; if (a) … else …
(if_expression condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; x match { case "a" | "b" => … }
(match_expression value: (_) @condition body: (_ (case_clause pattern: [(string) (boolean_literal) (integer_literal) (stable_identifier)] @arm.condition) @arm)) @branch
(match_expression value: (_) @condition
  body: (_ (case_clause pattern: (alternative_pattern [(string) (boolean_literal) (integer_literal) (stable_identifier)] @arm.condition)) @arm)) @branch

; case Some(v) => …    case x: Foo => …
(match_expression value: (_) @condition
  body: (_ (case_clause pattern: [(case_class_pattern) (typed_pattern) (infix_pattern) (tuple_pattern) (null_literal)]) @arm)) @branch

; case _ => …    case other => …
((match_expression value: (_) @condition body: (_ (case_clause pattern: [(wildcard) (identifier)] . body: (_)) @arm)) @branch
  (#set! exhaustive true))

; for (c <- cookies) …    while (a) …    do … while (a)
[(for_expression body: (_) @then)
 (while_expression body: (_) @then)
 (do_while_expression body: (_) @then)] @loop

; try { … } catch { case e: E => … }
(try_expression body: (_) @then) @try
(try_expression body: (_) @then (catch_clause (_ (case_clause) @else))) @try

; return c    throw e
[(return_expression) (throw_expression)] @jump
