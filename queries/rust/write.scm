; Assignments and declarations.

; let a = b;    let mut a = b;    let a;
((let_declaration pattern: (identifier) @target) @site
  (#set! declares block))
((let_declaration pattern: (identifier) @target value: (_) @value) @site
  (#set! declares block))
((let_declaration pattern: (mut_pattern (identifier) @target) value: (_) @value) @site
  (#set! declares block))

; the type of let a: T = b;
((let_declaration pattern: (identifier) @target type: [
   (type_identifier) @type (scoped_type_identifier) @type (generic_type type: (_) @type)
   (reference_type type: [(type_identifier) (scoped_type_identifier)] @type)
 ]) @site
  (#set! declares block))

; let (a, b) = (1, 2);
((let_declaration pattern: (tuple_pattern (identifier) @site @target) value: (_) @value)
  (#set! declares block)
  (#set! part index))

; let Some(a) = b else { … };    if let Some(a) = b { … }    while let Ok(a) = b { … }
; (what is in it is worth what it is taken out of)
((let_declaration pattern: (tuple_struct_pattern type: (_) (identifier) @target) value: (_) @value) @site
  (#set! declares block))
((let_condition pattern: (tuple_struct_pattern type: (_) (identifier) @target) value: (_) @value) @site
  (#set! declares block))

; let T { a, b: c } = d;
((let_declaration pattern: (struct_pattern (field_pattern name: (shorthand_field_identifier) @site @target @key)) value: (_) @value)
  (#set! declares block)
  (#set! part key))
((let_declaration pattern: (struct_pattern (field_pattern name: (_) @key pattern: (identifier) @site @target)) value: (_) @value)
  (#set! declares block)
  (#set! part key))

; const A: T = 1;    static A: T = 1;
([(const_item name: (_) @target value: (_) @value) (static_item name: (_) @target value: (_) @value)] @site
  (#set! declares block))

; static mut A: T = 1;
((static_item (mutable_specifier) name: (_) @target value: (_) @value) @site
  (#set! declares block)
  (#set! mutable true))

; static A: LazyLock<T> = LazyLock::new(|| a);    static A: Lazy<T> = Lazy::new(|| { …; a });
(([(const_item name: (_) @target value: (call_expression function: (scoped_identifier name: (_) @_new) arguments: (arguments . (closure_expression body: (_) @value) .)))
   (static_item name: (_) @target value: (call_expression function: (scoped_identifier name: (_) @_new) arguments: (arguments . (closure_expression body: (_) @value) .)))]) @site
  (#eq? @_new "new")
  (#set! declares block))

; struct T { a: U }
((field_declaration name: (_) @target type: [
   (type_identifier) @type (scoped_type_identifier) @type (generic_type type: (_) @type) (primitive_type) @type
   (reference_type type: (_) @type)
 ]) @site
  (#set! declares block))

; enum E { A, B }
((enum_variant name: (_) @target) @site
  (#set! declares block))

; for a in b { … }    for (a, b) in c { … }
((for_expression pattern: (identifier) @site @target)
  (#set! declares block))
((for_expression pattern: (tuple_pattern (identifier) @site @target))
  (#set! declares block))

; match a { Some(b) => … }    match a { other => … }
((match_arm pattern: (match_pattern (tuple_struct_pattern type: (_) (identifier) @site @target)))
  (#set! declares block))
((match_arm pattern: (match_pattern . (identifier) @site @target))
  (#match? @target "^[a-z_]")
  (#set! declares block))

; a = b    a.b = c    *a = b    a[b] = c
(assignment_expression left: (_) @target right: (_) @value) @site

; a += b
((compound_assignment_expr left: (_) @target operator: "+=" right: (_) @value) @site
  (#set! operator add))

; a -= 1    a |= b: the new value is not known
(compound_assignment_expr left: (_) @target operator: ["-=" "*=" "/=" "%=" "|=" "&=" "^=" "<<=" ">>="]) @site

; a.insert("b", c)
((call_expression
   function: (field_expression value: (identifier) @target field: (field_identifier) @_insert)
   arguments: (arguments . (_) @key . (_) @value .)) @site
  (#eq? @_insert "insert"))

; header.push_str("; Secure")
((call_expression
   function: (field_expression value: (_) @target field: (field_identifier) @_push)
   arguments: (arguments . (_) @value .)) @site
  (#eq? @_push "push_str")
  (#set! operator add))

; parts.push("Secure")
((call_expression
   function: (field_expression value: (_) @target field: (field_identifier) @_push)
   arguments: (arguments . (_) @value .)) @site
  (#eq? @_push "push")
  (#set! operator push))
