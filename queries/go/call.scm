; f(a), a.b(c), f[T](a)
(call_expression function: (_) @callee arguments: (_) @record) @site

; Calls that are idioms for records: no calls, but what they make.

; maps.Clone(a)
((call_expression function: (_) @_f arguments: (argument_list . (_) @value .)) @value.transparent
  (#eq? @_f "maps.Clone")
  (#set! alias copy))

; append(a, b, c...)
((call_expression function: (identifier) @_f arguments: (argument_list) @record) @value.appended
  (#eq? @_f "append"))

; fmt.Sprintf("%s=1", name)
((call_expression function: (selector_expression field: (_) @_format) arguments: (argument_list . (_) @left) @right) @value.format
  (#eq? @_format "Sprintf")
  (#set! style percent))

; strings.Join([]string{"a", "b"}, "; ")
((call_expression
  function: (selector_expression operand: (_) @_package field: (_) @_join)
  arguments: (argument_list . (_) @left . (_) @right .)) @value.join
  (#eq? @_package "strings")
  (#eq? @_join "Join"))

; b.String(): as a text it is the same
((call_expression function: (selector_expression operand: (_) @value field: (_) @_text) arguments: (argument_list . ")")) @value.transparent
  (#eq? @_text "String"))

; strings.EqualFold(a, b)
((call_expression function: (selector_expression) @_equal arguments: (argument_list . (_) @left . (_) @right .)) @value.eq
  (#eq? @_equal "strings.EqualFold"))

; slices.Contains(a, b)
((call_expression function: (selector_expression) @_contains arguments: (argument_list . (_) @right . (_) @left .)) @value.in
  (#eq? @_contains "slices.Contains"))
