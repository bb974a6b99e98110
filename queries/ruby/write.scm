; Patterns that begin with a wildcard: see value.scm.

; cookie.secure = true      cookies[:a] = { secure: true }      @a = 1
((_ left: (_) @target right: (_) @value !operator) @site
  (#not-match? @target "^[A-Za-z_][A-Za-z0-9_]*$"))

; options = { secure: true }      SECURE = true
((_ left: (_) @target right: (_) @value !operator) @site
  (#match? @target "^[A-Za-z_][A-Za-z0-9_]*$")
  (#set! declares function))

; a, b = 1, 2      a, b = f
((_ left: (left_assignment_list (_) @site @target) right: (_) @value)
  (#set! declares function)
  (#set! part index))

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

; header += "; Secure"
((_ left: (_) @target operator: "+=" right: (_) @value) @site
  (#set! operator add))

; header << "; Secure"      parts << "Secure"
((_ left: (_) @target operator: "<<" right: (_) @value) @site
  (#set! operator push))

; parts.push("Secure")      header.concat("; Secure")
((_ receiver: (_) @target method: (_) @_push arguments: (_ . (_ !key) @value .)) @site
  (#any-of? @_push "push" "append" "concat")
  (#set! operator push))

; a &&= b      a -= 1
; (any other operator: its value is not known, the operator stands for it)
(_
  left: (_) @target
  operator: ["&&=" "-=" "*=" "/=" "%=" "**=" "&=" "^=" "<<=" ">>="] @value
  right: (_)) @site

; options.merge!(defaults)      options.update(secure: true)
((_ receiver: (_) @target method: (_) @_merge arguments: (_) @record) @site
  (#any-of? @_merge "merge!" "update" "deep_merge!")
  (#set! operator merge))

; options.reverse_merge!(defaults)      options.with_defaults!(secure: true)
((_ receiver: (_) @target method: (_) @_merge arguments: (_) @record) @site
  (#any-of? @_merge "reverse_merge!" "with_defaults!" "reverse_update")
  (#set! operator fill))

; options.store(:secure, true)
((_ receiver: (_) @target method: (_) @_store arguments: (_ . (_) @key . (_) @value .)) @site
  (#eq? @_store "store"))

; options.delete(:secure)
((_ receiver: (_) @target method: (_) @_delete arguments: (_ . [(simple_symbol) (string) (identifier) (constant)] @key .)) @site
  (#any-of? @_delete "delete" "except!")
  (#set! operator remove))
