; Patterns that begin with a wildcard: see value.scm.

; cookie.secure = true      cookies[:a] = { secure: true }      @a = 1
((_ left: (_) @target right: (_) @value !operator) @site
  (#not-match? @target "^[A-Za-z_][A-Za-z0-9_]*$"))

; options = { secure: true }      SECURE = true
((_ left: (_) @target right: (_) @value !operator) @site
  (#match? @target "^[A-Za-z_][A-Za-z0-9_]*$")
  (#set! declares function))

; for a in b do … end
; (its value is not known)
((for pattern: (_) @target value: (_) @value) @site
  (#set! declares function))

; cookies[:a] ||= {}
((_ left: (_) @target operator: "||=" right: (_) @value) @site
  (#set! operator default))

; options |= defaults
((_ left: (_) @target operator: "|=" right: (_) @value) @site
  (#set! operator merge))

; header += "; Secure"      header << "; Secure"
((_ left: (_) @target operator: ["+=" "<<"] right: (_) @value) @site
  (#set! operator add))

; a &&= b      a -= 1
; (any other operator: its value is not known, the operator stands for it)
(_
  left: (_) @target
  operator: ["&&=" "-=" "*=" "/=" "%=" "**=" "&=" "^=" "<<=" ">>="] @value
  right: (_)) @site

; options.merge!(defaults)      options.update(secure: true)
((_ receiver: (_) @target method: (_) @_merge arguments: (_ . (_ !key) @value .)) @site
  (#any-of? @_merge "merge!" "update")
  (#set! operator merge))
((_ receiver: (_) @target method: (_) @_merge arguments: (_ . (pair)) @value) @site
  (#any-of? @_merge "merge!" "update")
  (#set! operator merge))
