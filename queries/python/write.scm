; secure = True
; self.secure = True
; cookie["a"]["secure"] = True
; SECURE: bool = True
((assignment left: (_) @target type: (type (_) @type)? right: (_)? @value) @site
  (#set! declares function))

; a, b = 1, 2      (a, b) = f()      [a, b] = c
((assignment left: [(pattern_list (_) @site @target) (tuple_pattern (_) @site @target) (list_pattern (_) @site @target)] right: (_) @value)
  (#set! declares function)
  (#set! part index))

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
((delete_statement (_) @target) @site
  (#set! operator remove))

; options.pop("secure")      options.pop("secure", None)
((call
   function: (attribute object: (_) @target attribute: (_) @_pop)
   arguments: (argument_list . [(string) (identifier) (attribute)] @key)) @site
  (#eq? @_pop "pop")
  (#set! operator remove))

; options.setdefault("secure", True)
((call
   function: (attribute object: (_) @target attribute: (_) @_setdefault)
   arguments: (argument_list . (_) @key . (_) @value .)) @site
  (#eq? @_setdefault "setdefault")
  (#set! operator fill))

; options.update(defaults)      options.update({"secure": True}, path="/")
((call
   function: (attribute object: (_) @target attribute: (_) @_update)
   arguments: (argument_list) @record) @site
  (#eq? @_update "update")
  (#set! operator merge))

; parts.append("Secure")
((call
   function: (attribute object: (_) @target attribute: (identifier) @_append)
   arguments: (argument_list . (_) @value .)) @site
  (#eq? @_append "append")
  (#set! operator push))
