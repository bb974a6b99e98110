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

; defaults.merge(options)      { path: "/" }.merge(secure: true)
; (no call but what it joins: the right one wins)
((_ receiver: (_) @left method: (_) @_merge arguments: (_ . (_ !key) @right .)) @value.merge
  (#eq? @_merge "merge"))
((_ receiver: (_) @left method: (_) @_merge arguments: (_ . (pair)) @right) @value.merge
  (#eq? @_merge "merge"))
