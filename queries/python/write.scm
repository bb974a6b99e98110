; secure = True
; self.secure = True
; cookie["a"]["secure"] = True
; SECURE: bool = True
((assignment left: (_) @target type: (type (_) @type)? right: (_)? @value) @site
  (#set! declares function))

; if (a := b): ...
((named_expression name: (_) @target value: (_) @value) @site
  (#set! declares function))

; with open(a) as b: ...
((as_pattern (expression) @value alias: (as_pattern_target (_) @target)) @site
  (#set! declares function))

; for a in b: ...
; (its value is not known: a word that is no expression stands for it)
((for_statement left: (_) @target "in" @value) @site
  (#set! declares function))

; options |= defaults
((augmented_assignment left: (_) @target operator: "|=" right: (_) @value) @site
  (#set! operator merge))

; header += "; Secure"
((augmented_assignment left: (_) @target operator: "+=" right: (_) @value) @site
  (#set! operator add))

; a -= 1
; (any other operator: its value is not known, the operator stands for it)
(augmented_assignment
  left: (_) @target
  operator: ["-=" "*=" "/=" "@=" "//=" "%=" "**=" ">>=" "<<=" "&=" "^="] @value) @site

; del options["secure"]
(delete_statement "del" @value (_) @target) @site

; options.update(defaults)      options.update({"secure": True})
((call
   function: (attribute object: (_) @target attribute: (identifier) @_update)
   arguments: (argument_list . (_ !name) @value .)) @site
  (#eq? @_update "update")
  (#set! operator merge))

; options.update(secure=True)
((call
   function: (attribute object: (_) @target attribute: (identifier) @_update)
   arguments: (argument_list . (keyword_argument)) @value) @site
  (#eq? @_update "update")
  (#set! operator merge))
