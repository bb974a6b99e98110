; f(a), a.b(c), a?.(b), super(a), and without a record the tagged template f`a`
(call_expression function: (_) @callee arguments: [(arguments) @record (template_string)]) @site

; Calls that are idioms for records: no calls, but what they make.

; Object.assign({}, a, b)    _.extend({}, a, b)    { ...a } by another name
((call_expression function: (_) @_f arguments: (arguments) @record) @value.merge
  (#match? @_f "^(Object\\.assign|(_|lodash|R|\\$|jQuery|angular|util|fp)\\.(assign|assignIn|extend|_extend|mergeRight)|objectAssign|xtend)$"))

; extend(a, b)    assign(a, b)
((call_expression function: (_) @_f arguments: (arguments (_) . (_)) @record) @value.merge
  (#any-of? @_f "extend" "assign"))

; _.merge({}, a, b)    $.extend(true, {}, a)    deepmerge(a, b)
((call_expression function: (_) @_f arguments: (arguments) @record) @value.merge
  (#match? @_f "^(_|lodash|angular)\\.merge$")
  (#set! deep true))
((call_expression function: (_) @_f arguments: (arguments . (true)) @record) @value.merge
  (#any-of? @_f "$.extend" "jQuery.extend" "extend")
  (#set! deep true))
((call_expression function: (_) @_f arguments: (arguments (_) . (_)) @record) @value.merge
  (#any-of? @_f "merge" "deepmerge" "deepMerge" "mergeDeep")
  (#set! deep true))

; _.defaults({}, a, b)    defaults(a, b)
((call_expression function: (_) @_f arguments: (arguments (_) . (_)) @record) @value.merge
  (#any-of? @_f "_.defaults" "lodash.defaults" "defaults")
  (#set! wins left))

; defu(a, b)    _.defaultsDeep({}, a, b)
((call_expression function: (_) @_f arguments: (arguments (_) . (_)) @record) @value.merge
  (#any-of? @_f "defu" "_.defaultsDeep" "lodash.defaultsDeep" "defaultsDeep")
  (#set! wins left)
  (#set! deep true))

; structuredClone(a)    _.cloneDeep(a)
((call_expression function: (_) @_f arguments: (arguments . (_) @value)) @value.transparent
  (#match? @_f "^(structuredClone|((_|lodash|R|angular)\\.)?(clone|cloneDeep|copy))$")
  (#set! alias copy))

; JSON.parse(JSON.stringify(a))
((call_expression
   function: (_) @_parse
   arguments: (arguments . (call_expression function: (_) @_stringify arguments: (arguments . (_) @value)))) @value.transparent
  (#eq? @_parse "JSON.parse")
  (#eq? @_stringify "JSON.stringify")
  (#set! alias copy))

; Object.freeze(a)
((call_expression function: (_) @_f arguments: (arguments . (_) @value .)) @value.transparent
  (#any-of? @_f "Object.freeze" "Object.seal" "Object.preventExtensions"))

; _.omit(a, 'b')    omit(a, ['b', 'c'])
((call_expression function: (_) @_f arguments: (arguments . (_) @left (_)) @record) @value.without
  (#match? @_f "^((_|lodash)\\.)?omit$"))

; _.pick(a, 'b')    pick(a, ['b', 'c'])
((call_expression function: (_) @_f arguments: (arguments . (_) @left (_)) @record) @value.only
  (#match? @_f "^((_|lodash)\\.)?pick$"))

; produce(a, draft => { … })    _.tap(a, b => { … })
((call_expression function: (_) @_f arguments: (arguments . (_) @left . [(arrow_function) (function_expression)] @right)) @value.configured
  (#any-of? @_f "produce" "_.tap"))

; String(a): as a text it is the same
((call_expression function: (identifier) @_f arguments: (arguments . (_) @value .)) @value.transparent
  (#eq? @_f "String"))

; a.toString(), a.trim(): as a text it is the same
((call_expression function: (member_expression object: (_) @value property: (_) @_method) arguments: (arguments . ")")) @value.transparent
  (#any-of? @_method "toString" "trim"))

; ['a', 'b'].join('; ')
((call_expression function: (member_expression object: (_) @left property: (_) @_method) arguments: (arguments . (_) @right .)) @value.join
  (#eq? @_method "join"))

; [a, b].filter(Boolean): what is left out stands for nothing when a list is joined
((call_expression
  function: (member_expression object: (_) @value property: (_) @_method)
  arguments: (arguments . (identifier) @_test .)) @value.transparent
  (#eq? @_method "filter")
  (#eq? @_test "Boolean"))

; ['a', 'b'].includes(c)
((call_expression
  function: (member_expression object: (_) @right property: (property_identifier) @_includes)
  arguments: (arguments . (_) @left .)) @value.in (#eq? @_includes "includes"))
