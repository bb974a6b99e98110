; let a = 1, const { a } = b, let a
((variable_declarator name: (_) @target value: (_)? @value) @site (#set! declares block))

; var a = 1
(variable_declaration (variable_declarator name: (_) @target value: (_)? @value) @site (#set! declares function))

; const { a, b: c } = x (what is imported is in import.scm)
((variable_declarator
  name: (object_pattern [
    (shorthand_property_identifier_pattern) @site @target @key
    (pair_pattern key: (_) @key value: (identifier) @site @target)
  ])
  value: (_) @value) (#not-match? @value "^(require|await\\s+import)\\s*\\(") (#set! declares block) (#set! part key))

; const { a = 1, b: c = 1 } = x
((variable_declarator
  name: (object_pattern [
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @site @target @key right: (_) @else)
    (pair_pattern key: (_) @key value: (assignment_pattern left: (identifier) @site @target right: (_) @else))
  ])
  value: (_) @value) (#not-match? @value "^(require|await\\s+import)\\s*\\(") (#set! declares block) (#set! part key))

; const { a: { b, c: d } } = x
((variable_declarator
  name: (object_pattern (pair_pattern key: (_) @key value: (object_pattern [
    (shorthand_property_identifier_pattern) @site @target @key
    (pair_pattern key: (_) @key value: (identifier) @site @target)
  ])))
  value: (_) @value) (#set! declares block) (#set! part key))

; const { a: { b = 1 }, c: { d = 1 } = {} } = x
((variable_declarator
  name: (object_pattern (pair_pattern key: (_) @key value: (object_pattern
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @site @target @key right: (_) @else))))
  value: (_) @value) (#set! declares block) (#set! part key))
((variable_declarator
  name: (object_pattern (pair_pattern key: (_) @key value: (assignment_pattern left: (object_pattern
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @site @target @key right: (_) @else)))))
  value: (_) @value) (#set! declares block) (#set! part key))

; const { ...a } = x
((variable_declarator name: (object_pattern (rest_pattern (identifier) @site @target)) value: (_) @value)
  (#not-match? @value "^(require|await\\s+import)\\s*\\(") (#set! declares block) (#set! part rest))

; const [a, b] = x
((variable_declarator name: (array_pattern (identifier) @site @target) value: (_) @value)
  (#set! declares block) (#set! part index))

; const [a = 1, ...b] = x: the names are made, their values are not known
((variable_declarator
  name: (array_pattern [
    (assignment_pattern left: (identifier) @site @target)
    (rest_pattern (identifier) @site @target)
  ])) (#set! declares block))

; ({ a, b: c } = x)
((assignment_expression
  left: (object_pattern [
    (shorthand_property_identifier_pattern) @site @target @key
    (pair_pattern key: (_) @key value: (_) @site @target)
  ])
  right: (_) @value) (#set! part key))

; [a, b] = x
((assignment_expression left: (array_pattern [(identifier) (member_expression)] @site @target) right: (_) @value)
  (#set! part index))

; a = 1, a.b = 1, a[b] = 1
(assignment_expression left: (_) @target right: (_) @value) @site

; a -= 1, a &&= b: the new value is not known
(augmented_assignment_expression left: (_) @target) @site

; a += 1
((augmented_assignment_expression left: (_) @target operator: "+=" right: (_) @value) @site (#set! operator add))

; a ||= b, a ??= b
((augmented_assignment_expression left: (_) @target operator: ["||=" "??="] right: (_) @value) @site (#set! operator default))

; a++, --a
(update_expression argument: (_) @target) @site

; delete a.b
((unary_expression operator: "delete" argument: (_) @target) @site
  (#set! operator remove))

; Reflect.deleteProperty(a, 'b')    _.unset(a, 'b')
((call_expression function: (_) @_f arguments: (arguments . (_) @target . (_) @key .)) @site
  (#any-of? @_f "Reflect.deleteProperty" "_.unset")
  (#set! operator remove))

; _.set(a, 'b', c)    Reflect.set(a, 'b', c)
((call_expression function: (_) @_f arguments: (arguments . (_) @target . (_) @key . (_) @value .)) @site
  (#any-of? @_f "_.set" "Reflect.set"))

; Object.assign(a, b)    _.merge(a, b): writes to the first
((call_expression function: (_) @_f arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @target) @record) @site
  (#match? @_f "^(Object\\.assign|(_|lodash|\\$|jQuery|angular)\\.(assign|assignIn|extend|merge))$")
  (#set! operator merge))

; _.defaults(a, b)
((call_expression function: (_) @_f arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @target) @record) @site
  (#any-of? @_f "_.defaults" "_.defaultsDeep" "lodash.defaults")
  (#set! operator fill))

; for (a of b)
(for_in_statement left: (_) @site @target)

; for (const a of b), for (let a in b)
((for_in_statement kind: ["const" "let"] left: (_) @site @target) (#set! declares block))

; for (var a of b)
((for_in_statement kind: "var" left: (_) @site @target) (#set! declares function))

; catch (e) { … }
((catch_clause parameter: (_) @site @target) (#set! declares block))

; class A { a = 1; #b = 2; static c }
((class_body (_ property: (_) @target value: (_)? @value) @site) (#set! declares field))

; export default x, export default function f() { … }: writes the name that an import of the default reads
((export_statement "default" @target value: (_) @value) @site (#set! declares block))
((export_statement "default" @target declaration: (_ name: (_) @value)) @site (#set! declares block))

; export { a as b }
((export_statement !source (export_clause (export_specifier name: (identifier) @value alias: _ @target) @site)) (#set! declares block))

; list.push(a)
((call_expression
  function: (member_expression object: (_) @target property: (_) @_method)
  arguments: (arguments . (_) @value .)) @site
  (#eq? @_method "push")
  (#set! operator push))
