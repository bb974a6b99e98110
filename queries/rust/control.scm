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

; #[cfg(debug_assertions)] const A: bool = false;    #[cfg(not(test))] mod a { … }    (in production or not)
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . [(const_item) (static_item) (let_declaration) (expression_statement)] @then @branch
  (#eq? @_cfg "cfg"))
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . [(function_item body: (_) @then @branch) (mod_item body: (_) @then @branch) (impl_item body: (_) @then @branch)]
  (#eq? @_cfg "cfg"))
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . (attribute_item) . [(const_item) (static_item) (let_declaration) (expression_statement)] @then @branch
  (#eq? @_cfg "cfg"))
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . (attribute_item) . [(function_item body: (_) @then @branch) (mod_item body: (_) @then @branch) (impl_item body: (_) @then @branch)]
  (#eq? @_cfg "cfg"))
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . (attribute_item) . (attribute_item) . [(const_item) (static_item) (let_declaration) (expression_statement)] @then @branch
  (#eq? @_cfg "cfg"))
((attribute_item (attribute (identifier) @_cfg arguments: (token_tree) @condition)) . (attribute_item) . (attribute_item) . [(function_item body: (_) @then @branch) (mod_item body: (_) @then @branch) (impl_item body: (_) @then @branch)]
  (#eq? @_cfg "cfg"))

; #[test] fn a() { … }    #[tokio::test] async fn a() { … }
((attribute_item (attribute [(identifier) @_test (scoped_identifier name: (identifier) @_test)])) @condition . (function_item body: (_) @then @branch)
  (#any-of? @_test "test" "rstest"))
((attribute_item (attribute [(identifier) @_test (scoped_identifier name: (identifier) @_test)])) @condition . (attribute_item) . (function_item body: (_) @then @branch)
  (#any-of? @_test "test" "rstest"))
