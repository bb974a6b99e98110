; inherits: javascript

; class A { private a: T = 1; static b; declare c: T }
((public_field_definition name: (_) @target value: (_)? @value) @site (#set! declares field))

; enum A { a = 'x' }
((enum_assignment name: (_) @target value: (_) @value) @site (#set! declares field))

; class A { a: T; b: ns.T; c: T | null; d: T<U> }, of which the type is T
((public_field_definition name: (_) @target type: (type_annotation [
  (type_identifier) @type (nested_type_identifier) @type (predefined_type) @type (union_type) @type
  (intersection_type) @type (array_type) @type (object_type) @type (generic_type name: (_) @type)
])) @site (#set! declares field))

; constructor(private a: T, readonly b: ns.T, public c: T<U>): also an attribute of the class
(required_parameter [(accessibility_modifier) "readonly"] pattern: (identifier) @target type: (type_annotation [
  (type_identifier) @type (nested_type_identifier) @type (generic_type name: (_) @type)
])) @site

; let a: T = b, const a: T<U> = b
((variable_declarator name: (_) @target type: (type_annotation [
  (type_identifier) @type (nested_type_identifier) @type (predefined_type) @type (union_type) @type
  (intersection_type) @type (array_type) @type (object_type) @type (generic_type name: (_) @type)
])) @site (#set! declares block))

; var a: T = b
(variable_declaration (variable_declarator name: (_) @target type: (type_annotation [
  (type_identifier) @type (nested_type_identifier) @type (predefined_type) @type (union_type) @type
  (intersection_type) @type (array_type) @type (object_type) @type (generic_type name: (_) @type)
])) @site (#set! declares function))
