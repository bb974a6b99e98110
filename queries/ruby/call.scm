; Patterns that begin with a wildcard: see value.scm.

; response.set_cookie("a", secure: true)      use Net::Session, a: 1
; (a name without argument list and block, `cookie.secure`, is a value.member)
(_ receiver: (_)? @receiver method: (_) @name arguments: (_) @record) @site

; cookie.then { |a| a }      configure do |config| … end
; (lambda and proc make functions: see value.scm)
((_ receiver: (_)? @receiver method: (_) @name block: (_) @arg) @site
  (#not-any-of? @name "lambda" "proc"))

; secure?
(_ !receiver method: (_) @name !arguments !block) @site

; Calls that are idioms for records: no calls, but what they make.

; defaults.merge(options)      { path: "/" }.merge(a, secure: true)
((_ receiver: (_) @left method: (_) @_merge arguments: (_) @record) @value.merge
  (#eq? @_merge "merge"))

; defaults.deep_merge(options)
((_ receiver: (_) @left method: (_) @_merge arguments: (_) @record) @value.merge
  (#eq? @_merge "deep_merge")
  (#set! deep true))

; options.reverse_merge(defaults)      options.with_defaults(secure: true)
((_ receiver: (_) @left method: (_) @_merge arguments: (_) @record) @value.merge
  (#any-of? @_merge "reverse_merge" "with_defaults")
  (#set! wins left))

; options.except(:secure)
((_ receiver: (_) @left method: (_) @_except arguments: (_) @record) @value.without
  (#any-of? @_except "except" "without"))

; options.slice(:path, :domain)
((_ receiver: (_) @left method: (_) @_slice arguments: (_) @record) @value.only
  (#eq? @_slice "slice"))

; options.dup      OPTIONS.freeze      options.to_h
; (another object, or the same: with the same entries)
((_ receiver: (_) @value method: (_) @_same !arguments !block) @value.transparent
  (#any-of? @_same "dup" "clone" "deep_dup" "to_h" "to_hash" "symbolize_keys" "stringify_keys" "with_indifferent_access" "compact")
  (#set! alias copy))
((_ receiver: (_) @value method: (_) @_same !arguments !block) @value.transparent
  (#any-of? @_same "freeze" "itself"))

; {}.tap { |h| h[:secure] = true }
((_ receiver: (_) @left method: (_) @_tap block: (_) @right) @value.configured
  (#eq? @_tap "tap"))

; parts.join("; ")
((_ receiver: (_) @left method: (_) @_join arguments: (_ . (_) @right .)) @value.join
  (#eq? @_join "join"))

; format("%s=1", name)      sprintf("%s=1", name)
((_ !receiver method: (_) @_format arguments: (_ . (_) @left) @right) @value.format
  (#any-of? @_format "format" "sprintf")
  (#set! style percent))

; a.then { |b| b.merge(c) }
; (worth the last expression of the block)
((_ receiver: (_) method: (_) @_name block: (_ body: (_ (_) @value .))) @value.transparent
  (#any-of? @_name "then" "yield_self"))

; %w[a b].include?(c)
((_ receiver: (_) @right method: (_) @_include arguments: (_ . (_) @left .)) @value.in
  (#eq? @_include "include?"))

; a.in?(%w[b c])
((_ receiver: (_) @left method: (_) @_in arguments: (_ . (_) @right .)) @value.in
  (#eq? @_in "in?"))

; a.eql?(b)
((_ receiver: (_) @left method: (_) @_eql arguments: (_ . (_) @right .)) @value.eq
  (#eq? @_eql "eql?"))
