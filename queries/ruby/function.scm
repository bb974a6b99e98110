; Patterns that begin with a wildcard: see value.scm.

; def m(a) … end      def m(a) = 1      def self.m(a) … end
((_ . "def" name: (_) @name body: (_)? @scope) @definition
  (#set! kind function))

; def initialize … end
((_ . "def" name: (_) @name body: (_)? @scope) @definition
  (#eq? @name "initialize")
  (#set! runs first))

; ->(request) { :lax }
((lambda body: (_ body: (_) @scope)) @definition
  (#set! kind block))

; configure do |config| … end      each { |a| … }
((_ block: (_ body: (_)? @scope) @definition)
  (#set! kind block))

; a.tap { |a| … }      a.then do |a| … end
; (runs where it stands)
((_ receiver: (_) method: (_) @_name block: (_ body: (_)? @scope) @definition)
  (#any-of? @_name "tap" "then" "yield_self")
  (#set! runs here))

; def m(a)      { |a| … }      ->(a) { … }
[(method_parameters (identifier) @param @name)
 (block_parameters (identifier) @param @name)
 (lambda_parameters (identifier) @param @name)]

; a.tap { |b| … }      a.then { |b| … }
; (b is another name for a)
((_ receiver: (_) @receiver method: (_) @_name block: (_ parameters: (block_parameters . (identifier) @param @name)))
  (#any-of? @_name "tap" "then" "yield_self"))

; def m(a = 1, b: 2, c:)
[(optional_parameter name: (_) @name value: (_) @value)
 (keyword_parameter name: (_) @name value: (_)? @value)] @param

; def m(*args, **options)
[(splat_parameter name: (_) @name) (hash_splat_parameter name: (_) @name)] @param

; def m(&block)
(block_parameter name: (_) @name) @param

; def m
;   { secure: true }
; end
; (the last expression is returned)
(_ . "def" body: (body_statement (_) @value .) @return)

; def m = false
(_ . "def" "=" body: (_) @return @value)

; ->(request) { :lax }      do |a| a end
[(block_body (_) @value .) @return
 (do_block body: (body_statement (_) @value .) @return)]

; return options      next options
[(return (argument_list . (_) @value .)) (next (argument_list . (_) @value .))] @return
