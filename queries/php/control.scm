; if ($a) { … }      if ($a): … endif;
(if_statement condition: (_) @condition body: (_) @then .) @branch

; if ($a) { … } else { … }
(if_statement condition: (_) @condition body: (_) @then . alternative: (else_clause body: (_) @else)) @branch

; if ($a) { … } elseif ($b) { … }
; (the further branches are neighbours, not nested: each is an arm with its own condition)
(if_statement condition: (_) @arm.condition body: (_) @arm . alternative: (else_if_clause)) @branch
(if_statement alternative: (else_if_clause condition: (_) @arm.condition body: (_) @arm)) @branch

; if ($a) { … } elseif ($b) { … } else { … }
((if_statement alternative: (else_if_clause) . alternative: (else_clause body: (_) @arm)) @branch
  (#set! exhaustive true))

; $a && f();      $a and f();
(expression_statement (binary_expression left: (_) @condition operator: ["&&" "and"] right: (_) @then) @branch)

; $a || f();      $a or die();
(expression_statement (binary_expression left: (_) @condition operator: ["||" "or"] right: (_) @else) @branch)

; $a ? f() : g();
(expression_statement (conditional_expression condition: (_) @condition body: (_) @then alternative: (_) @else) @branch)

; switch ($a) { case 'b': … }
((switch_statement condition: (_) @condition body: (_ (case_statement value: (_) @arm.condition) @arm)) @branch
  (#set! stops break)
  (#set! falls through))

; switch ($a) { case 'b': … default: … }
((switch_statement condition: (_) @condition body: (_ (default_statement) @arm)) @branch
  (#set! exhaustive true)
  (#set! stops break)
  (#set! falls through))

; match ($a) { 'b', 'c' => f() }
(match_expression condition: (_) @condition body: (_
  (match_conditional_expression conditional_expressions: (_ (_) @arm.condition) return_expression: (_) @arm))) @branch

; match ($a) { 'b' => f(), default => g() }
((match_expression condition: (_) @condition body: (_ (match_default_expression return_expression: (_) @arm))) @branch
  (#set! exhaustive true))

; match (true) { $a > 1 => f() }
((match_expression condition: (parenthesized_expression (boolean) @_true) body: (_
  (match_conditional_expression conditional_expressions: (_ (_) @arm.condition) return_expression: (_) @arm))) @branch
  (#match? @_true "^[Tt]"))

; while ($a) { … }      do { … } while ($a);      for (…) { … }      foreach ($a as $b) { … }
[(while_statement body: (_) @then)
 (do_statement body: (_) @then)
 (for_statement body: (_) @then)
 (foreach_statement body: (_) @then)] @loop

; try { … } catch (E $e) { … }
(try_statement body: (_) @then) @try
(try_statement (catch_clause body: (_) @else)) @try

; return $a;      throw new E();      exit;      die();
[(return_statement) (throw_expression) (exit_statement)] @jump

; die('a')      exit(1) as a call
((function_call_expression function: (name) @_exit) @jump
  (#any-of? @_exit "die" "exit" "abort" "wp_die"))

; break;
(break_statement) @break

; continue;
(continue_statement) @continue
