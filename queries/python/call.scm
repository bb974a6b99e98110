; response.set_cookie("a", secure=True)
(call function: (_) @callee arguments: (argument_list)? @record) @site

; Calls that are idioms for records: no calls, but what they make.

; dict(a, secure=True)      dict(**a)      dict(path="/")
((call function: (_) @_f arguments: (argument_list) @record) @value.merge
  (#any-of? @_f "dict" "OrderedDict" "collections.OrderedDict"))

; dataclasses.replace(a, secure=True)
((call function: (_) @_f arguments: (argument_list) @record) @value.merge
  (#any-of? @_f "dataclasses.replace" "replace" "attr.evolve" "attrs.evolve"))

; ChainMap(a, b)
((call function: (_) @_f arguments: (argument_list) @record) @value.merge
  (#any-of? @_f "ChainMap" "collections.ChainMap")
  (#set! wins left))

; copy.copy(a)      deepcopy(a)
((call function: (_) @_f arguments: (argument_list . (_) @value .)) @value.transparent
  (#any-of? @_f "copy.copy" "copy.deepcopy" "copy" "deepcopy" "MappingProxyType" "types.MappingProxyType")
  (#set! alias copy))

; a.copy()
((call function: (attribute object: (_) @value attribute: (_) @_copy) arguments: (argument_list . "(" . ")" .)) @value.transparent
  (#eq? @_copy "copy")
  (#set! alias copy))
