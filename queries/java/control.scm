; Branches, loops, handlers and jumps.

; if (a) … else …
(if_statement condition: (_) @condition consequence: (_) @then alternative: (_)? @else) @branch

; case 1: f(); break;    (a case without statements belongs to the arm that follows, see below)
((switch_expression condition: (_) @condition
  body: (switch_block (switch_block_statement_group (switch_label (expression) @arm.condition) (statement)) @arm)) @branch
  (#set! stops break) (#set! falls through))

; case "a", "b" -> f();
((switch_expression condition: (_) @condition
  body: (switch_block
    (switch_rule (switch_label (expression) @arm.condition) [(expression_statement) (throw_statement) (block)] @arm))) @branch
  (#set! stops break))

; case Foo f -> f();
(switch_expression condition: (_) @condition
  body: (switch_block [
    (switch_block_statement_group (switch_label (pattern)) (statement)) @arm
    (switch_rule (switch_label (pattern)) [(expression_statement) (throw_statement) (block)] @arm)
  ])) @branch

; case 1: case 2: f();    (the first belongs to the arm of the second)
(switch_expression condition: (_) @condition
  body: (switch_block
    (switch_block_statement_group (switch_label (expression) @arm.condition) .)
    .
    (switch_block_statement_group) @arm)) @branch

; default: f();    (the last two, for the last pattern says whether one of the arms always runs)
((switch_expression condition: (_) @condition
  body: (switch_block (switch_block_statement_group (switch_label "default")) @arm)) @branch
  (#set! exhaustive true) (#set! stops break) (#set! falls through))

; default -> f();
((switch_expression condition: (_) @condition
  body: (switch_block (switch_rule (switch_label "default") [(expression_statement) (throw_statement) (block)] @arm))) @branch
  (#set! exhaustive true) (#set! stops break))

; for (int i = 0; …) …    for (Cookie c : cookies) …    while (a) …
[(for_statement body: (_) @then)
 (enhanced_for_statement body: (_) @then)
 (while_statement body: (_) @then)] @loop

; try { … }    try (var in = open()) { … }
[(try_statement body: (_) @then)
 (try_with_resources_statement body: (_) @then)] @try

; try { … } catch (E e) { … }
[(try_statement body: (_) @then (catch_clause body: (_) @else))
 (try_with_resources_statement body: (_) @then (catch_clause body: (_) @else))] @try

; return c;    throw e;
[(return_statement) (throw_statement)] @jump

; break;    continue;
(break_statement . "break" . ";") @break
(continue_statement . "continue" . ";") @continue
