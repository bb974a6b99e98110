; Go copies what is assigned: a struct gets a second life, a pointer does not.

; var a = 1, var a, b = f(): the first value is the first name's
((var_spec . name: (_) @target value: (expression_list . (_) @value)) @site (#set! declares block) (#set! alias copy))

; the b of var a, b = 1, 2
((var_spec . name: (_) . name: (_) @site @target value: (expression_list . (_) . (_) @value)) (#set! declares block) (#set! alias copy))

; every name but the first of var a, b = f()
((var_spec name: (_) name: (_) @site @target value: (_)) (#set! declares block))

; var a T, var a, b T: the zero value that construct.scm makes of the declaration
((var_spec . name: (_) @target !value) @site @value (#set! declares block))
((var_spec !value name: (_) name: (_) @site @target) @value (#set! declares block))

; the type of var a T, var a *p.T = b
((var_spec . name: (_) @target type: [
  (type_identifier) @type (qualified_type) @type (slice_type) @type (array_type) @type (map_type) @type
  (pointer_type [(type_identifier) (qualified_type)] @type)
  (generic_type type: (_) @type)
]) @site (#set! declares block) (#set! alias copy))

; const a = 1, const a, b = 1, 2
((const_spec . name: (_) @target value: (expression_list . (_) @value)) @site (#set! declares block))
((const_spec . name: (_) . name: (_) @site @target value: (expression_list . (_) . (_) @value)) (#set! declares block))

; a of const ( a )
((const_spec . name: (_) @target !value) @site (#set! declares block))

; a := 1, a, err := f()
((short_var_declaration left: (expression_list . (_) @target) right: (expression_list . (_) @value)) @site (#set! declares block) (#set! alias copy))

; every name but the first of a, err := f()
((short_var_declaration left: (expression_list (_) (_) @site @target)) (#set! declares block))

; the b of a, b := 1, 2
((short_var_declaration
  left: (expression_list . (_) . (_) @site @target) right: (expression_list . (_) . (_) @value)) (#set! declares block) (#set! alias copy))

; a = 1, a.b = 1, a[b] = 1, a, err = f()
((assignment_statement left: (expression_list . (_) @target) operator: "=" right: (expression_list . (_) @value)) @site
  (#set! alias copy))

; every target but the first of a, err = f()
(assignment_statement left: (expression_list (_) (_) @site @target) operator: "=")

; the b of a, b = 1, 2
((assignment_statement
  left: (expression_list . (_) . (_) @site @target) operator: "=" right: (expression_list . (_) . (_) @value))
  (#set! alias copy))

; a += 1
((assignment_statement left: (expression_list . (_) @target) operator: "+=" right: (expression_list . (_) @value)) @site
  (#set! operator add))

; a -= 1, a |= b, a &^= b: the new value is not known
(assignment_statement
  left: (expression_list . (_) @target)
  operator: ["-=" "*=" "/=" "%=" "|=" "&=" "^=" "<<=" ">>=" "&^="]) @site

; a++, a--
[(inc_statement (_) @target) (dec_statement (_) @target)] @site

; for a, b = range c
(range_clause left: (expression_list (_) @site @target))

; for a, b := range c
((range_clause left: (expression_list (_) @site @target) ":=") (#set! declares block))

; case a, ok := <-c:
((receive_statement left: (expression_list (_) @site @target)) (#set! declares block))

; switch a := b.(type) { … }
((type_switch_statement alias: (expression_list (_) @site @target) value: (_) @value) (#set! declares block))

; type T struct { a U; b *p.U }
((field_declaration name: (_) @site @target type: [
  (type_identifier) @type (qualified_type) @type (slice_type) @type (array_type) @type (map_type) @type
  (pointer_type [(type_identifier) (qualified_type)] @type)
  (generic_type type: (_) @type)
]) (#set! declares block))

; var a = 1 of the package: other files may give it another value
((source_file (var_declaration [
  (var_spec . name: (_) @target value: (expression_list . (_) @value)) @site
  (var_spec_list (var_spec . name: (_) @target value: (expression_list . (_) @value)) @site)
])) (#set! declares block) (#set! mutable true))

; maps.Copy(a, b)
((call_expression function: (_) @_f arguments: (argument_list . (_) @target) @record) @site
  (#eq? @_f "maps.Copy")
  (#set! operator merge))

; delete(a, "b")
((call_expression function: (_) @_f arguments: (argument_list . (_) @target . (_) @key .)) @site
  (#eq? @_f "delete")
  (#set! operator remove))

; b.WriteString("a")
((call_expression
  function: (selector_expression operand: (_) @target field: (_) @_write)
  arguments: (argument_list . (_) @value .)) @site
  (#eq? @_write "WriteString")
  (#set! operator add))
