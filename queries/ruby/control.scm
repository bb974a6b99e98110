; Patterns that begin with a wildcard: see value.scm.

; if a … else … end      elsif a …
[(if condition: (_) @condition consequence: (_)? @then alternative: (_)? @else)
 (elsif condition: (_) @condition consequence: (_)? @then alternative: (_)? @else)] @branch

; unless a … else … end
(unless condition: (_) @condition consequence: (_)? @else alternative: (_)? @then) @branch

; return if a
(if_modifier body: (_) @then condition: (_) @condition) @branch

; return unless a
(unless_modifier body: (_) @else condition: (_) @condition) @branch

; a && b.save      render(a) and return
(_ left: (_) @condition operator: ["&&" "and"] right: (_) @then) @branch

; a || b.save      a or raise "b"
(_ left: (_) @condition operator: ["||" "or"] right: (_) @else) @branch

; case a
; when 1, 2 then b
; case
; when a > 1 then b
(case value: (_)? @condition (when pattern: (pattern (_) @arm.condition) body: (_) @arm)) @branch

; case a
; when 1 then b
; else c
((case (else) @arm) @branch
  (#set! exhaustive true))

; case a
; in String then b
(case_match value: (_) @condition clauses: (in_clause pattern: (_) @arm.condition body: (_) @arm)) @branch

; case a
; in String then b
; else c
((case_match else: (_) @arm) @branch
  (#set! exhaustive true))

; while a do b end      for a in b do c end      b while a
[(while body: (_) @then)
 (until body: (_) @then)
 (for body: (_) @then)
 (while_modifier body: (_) @then)
 (until_modifier body: (_) @then)] @loop

; begin … rescue Error … end      def m … rescue Error … end
(_ (rescue) @else) @try

; a rescue b
(_ body: (_) @then handler: (_) @else) @try

; return a
(return) @jump

; break      (out of a block it is the block that is left)
(break) @break

; next
(next) @continue

; raise Error, "a"
((identifier) @jump
  (#any-of? @jump "raise" "throw" "exit" "abort"))
