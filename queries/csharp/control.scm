; Branches, loops, handlers and jumps.

; if (a) … else …
(if_statement condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; case > 2: f(); break;    case 1 when a: f(); break;
((switch_statement value: (_) @condition body: (switch_body (switch_section (pattern) (statement)) @arm)) @branch
  (#set! stops break))

; case 1: f(); break;    (a case without statements belongs to the arm that follows, see below)
((switch_statement value: (_) @condition
  body: (switch_body (switch_section (constant_pattern (_) @arm.condition) . ":" (statement)) @arm)) @branch
  (#set! stops break))

; case 1: case 2: f();    (the first belongs to the arm of the second)
(switch_statement value: (_) @condition
  body: (switch_body
    (switch_section (constant_pattern (_) @arm.condition) .)
    .
    (switch_section) @arm)) @branch

; default: f(); break;    (last, for the last pattern says whether one of the arms always runs)
((switch_statement value: (_) @condition body: (switch_body (switch_section "default") @arm)) @branch
  (#set! exhaustive true))

; x switch { "a" => true, > 2 => false }
(switch_expression . (_) @condition (switch_expression_arm . (pattern) (_) @arm .)) @branch
(switch_expression . (_) @condition
  (switch_expression_arm . (constant_pattern (_) @arm.condition) . (_) @arm .)) @branch

; x switch { _ => false }
((switch_expression . (_) @condition (switch_expression_arm . (discard) (_) @arm .)) @branch
  (#set! exhaustive true))

; for (…) …    foreach (var c in cookies) …    while (a) …
[(for_statement body: (_) @then) (foreach_statement body: (_) @then) (while_statement body: (_) @then)] @loop

; try { … }
(try_statement body: (_) @then) @try

; try { … } catch (E e) { … }
(try_statement body: (_) @then (catch_clause body: (_) @else)) @try

; return c;    throw e;    yield break;
[(return_statement) (throw_statement) (yield_statement "break")] @jump

; break;    continue;
(break_statement) @break
(continue_statement) @continue

; #if DEBUG … #else … #endif    (one match a statement)
[(preproc_if condition: (_) @condition (statement) @then)
 (preproc_if condition: (_) @condition alternative: (_) @else)] @branch
