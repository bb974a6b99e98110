; Patterns that begin with a wildcard are about nodes of one kind only, the one that has these fields: naming it would cost up
; to twenty milliseconds a pattern whenever the query is compiled.

; true
(true) @value.true

; false
(false) @value.false

; nil
(nil) @value.null

; 3_600      1.5
[(integer) (float) (rational)] @value.number

; "a"      :"a b"      "a" "b"      the `a` of %w[a b]      the lines of <<~TEXT
[(string) (delimited_symbol) (chained_string) (bare_string) (bare_symbol) (heredoc_body)] @value.text

; a = <<~TEXT
;   b
; TEXT
(_ (_ right: (heredoc_beginning) @value.transparent) . (heredoc_body) @value)

; :lax
((simple_symbol) @value.text
  (#set! strip ":"))

; the `secure:` of { secure: true }
((hash_key_symbol) @value.text
  (#set! strip ":"))

; the `a` of "a\n"
[(string_content) (heredoc_content) (escape_sequence)] @text

; "#{name}"
(interpolation (_) @value) @value.hole

; cookies      Settings      $cookies
[(identifier) (constant) (global_variable) (super)] @value.name

; self
(self) @value.self

; @cookies      @@cookies
[(instance_variable) (class_variable)] @value.field

; cookie.secure      request&.ssl?
(_ receiver: (_) @receiver method: (_) @name !arguments !block) @value.member

; name.to_s
; (as a text it is the same)
((_ receiver: (_) @value method: (_) @_method !arguments !block) @value.transparent
  (#any-of? @_method "to_s" "to_str" "strip"))

; Net::HTTP
(_ scope: (_) @receiver name: (_) @name) @value.member

; ::Net
(scope_resolution !scope name: (_) @value) @value.transparent

; cookies[:a]
(_ object: (_) @receiver . "[" (_) @key) @value.index

; !a      not a
(unary operator: ["!" "not"] operand: (_) @value) @value.not

; -a
(unary operator: "-" operand: (_) @value) @value.negative

; +"a"
(unary operator: "+" operand: (_) @value) @value.transparent

; a && b      a and b
(_ left: (_) @left operator: ["&&" "and"] right: (_) @right) @value.and

; a || b      a or b      a ||= b
(_ left: (_) @left operator: ["||" "or" "||="] right: (_) @right) @value.or

; "a" + b      header << "; Secure"      a += b
(_ left: (_) @left operator: ["+" "<<" "+="] right: (_) @right) @value.add

; a - b
(_ left: (_) @left operator: "-" right: (_) @right) @value.subtract

; a * b
(_ left: (_) @left operator: "*" right: (_) @right) @value.multiply

; a / b
(_ left: (_) @left operator: "/" right: (_) @right) @value.divide

; "%s=1" % name      "%s=%s" % [a, b]
((_ left: (_) @left operator: "%" right: (_) @right) @value.format
  (#set! style percent))

; a | b
(_ left: (_) @left operator: "|" right: (_) @right) @value.merge

; a == b
(_ left: (_) @left operator: "==" right: (_) @right) @value.eq

; a != b
(_ left: (_) @left operator: "!=" right: (_) @right) @value.ne

; a < b
(_ left: (_) @left operator: "<" right: (_) @right) @value.less

; a > b
(_ left: (_) @left operator: ">" right: (_) @right) @value.more

; a <= b
(_ left: (_) @left operator: "<=" right: (_) @right) @value.less-eq

; a >= b
(_ left: (_) @left operator: ">=" right: (_) @right) @value.more-eq

; a ? b : c
(_ condition: (_) @condition "?" consequence: (_) @then alternative: (_) @else) @value.ternary

; x = if a then 1 else 2 end
[(if condition: (_) @condition consequence: (_) @then alternative: (_)? @else)
 (elsif condition: (_) @condition consequence: (_) @then alternative: (_)? @else)] @value.ternary

; x = unless a then 1 else 2 end
(unless condition: (_) @condition consequence: (_) @else alternative: (_) @then) @value.ternary

; x = case a
;     when 1, 2 then b
;     end
(case value: (_)? @condition (when pattern: (pattern (_) @arm.condition) body: (_) @arm)) @value.choice

; x = case a
;     when 1 then b
;     else c
;     end
((case (else) @arm) @value.choice
  (#set! exhaustive true))

; b if a
(_ body: (_) @then . "if" . condition: (_) @condition) @value.ternary

; f(*args, **options)      def f(*args, **options)
; (as a parameter: takes all arguments that are left)
[(splat_argument (_) @value)
 (hash_splat_argument (_) @value)
 (splat_parameter name: (_) @value)
 (hash_splat_parameter name: (_) @value)] @value.spread

; { secure: true }      { :secure => true }      f(secure: true)
(pair key: (_) @key value: (_) @value) @value.pair

; { secure: }
(pair key: (_) @key @value @value.name !value) @value.pair

; f(&block)
; (the block is no positional argument: a keyword that no name can be)
((block_argument "&" @key @value.text (_)? @value) @value.pair
  (#set! strip ":"))

; ->(request) { :lax }      { |a| a }      do |a| a end
[(lambda) (block) (do_block)] @value.function

; lambda { |a| a }      proc do |a| a end
; (worth its block)
((_ !receiver method: (identifier) @_name block: (_) @value) @value.transparent
  (#any-of? @_name "lambda" "proc"))

; (a)      the arms of x = if a then b else c end      begin a end
; return a
; (worth its last expression)
[(then (_) @value .)
 (else (_) @value .)
 (begin (_) @value .)
 (parenthesized_statements (_) @value .)
 (return (argument_list . (_) @value .))
 (next (argument_list . (_) @value .))] @value.transparent
