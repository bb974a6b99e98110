; T{a: 1}, p.T{a: 1}
(composite_literal type: [(type_identifier) @type (qualified_type) @type (generic_type type: (_) @type)] body: (_) @init) @site

; []T{{a: 1}}, []*T{{a: 1}}, [2]p.T{0: {a: 1}}
(composite_literal
  type: (_ element: [
    (type_identifier) @type (qualified_type) @type
    (pointer_type [(type_identifier) (qualified_type)] @type)
  ])
  body: (literal_value [
    (literal_element (literal_value) @init) @site
    (keyed_element value: (literal_element (literal_value) @init) @site)
  ]))

; map[K]T{"a": {a: 1}}
(composite_literal
  type: (map_type value: [
    (type_identifier) @type (qualified_type) @type
    (pointer_type [(type_identifier) (qualified_type)] @type)
  ])
  body: (literal_value (keyed_element value: (literal_element (literal_value) @init) @site)))

; new(T), new(p.T)
((call_expression function: (identifier) @_new arguments: (argument_list . [(type_identifier) (qualified_type)] @type .)) @site
  (#eq? @_new "new") (#set! alias reference))

; var a T, var a, b p.T: a zero value (that of basic types is in value.scm)
((var_spec type: [(type_identifier) @type (qualified_type) @type (generic_type type: (_) @type)] !value) @site
  (#not-any-of? @type "bool" "string" "byte" "rune" "int" "int8" "int16" "int32" "int64"
   "uint" "uint8" "uint16" "uint32" "uint64" "float32" "float64" "error" "any"))

; var b strings.Builder: nothing is in it yet
((var_spec type: (qualified_type) @_type !value) @value.null
  (#any-of? @_type "strings.Builder" "bytes.Buffer"))
