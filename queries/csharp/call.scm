; Calls.

; f(a)    services.Configure<SessionOptions>(a)    a?.B(c)
(invocation_expression function: (_) @callee arguments: (_) @record) @site

; C(int a) : base(a) { … }
(constructor_initializer ["base" "this"] @name (argument_list) @record) @site

; Expressions that are idioms for records.

; a with { Secure = true }
(with_expression . (_) @left (with_initializer)? @right) @value.merge

; a.Clone()    (T)a.MemberwiseClone()
((invocation_expression
   function: (member_access_expression expression: _ @value name: (_) @_clone)
   arguments: (argument_list . "(" . ")" .)) @value.transparent
  (#any-of? @_clone "Clone" "MemberwiseClone")
  (#set! alias copy))

; a.ToString(), a.Trim(): as a text it is the same
((invocation_expression
   function: (member_access_expression expression: _ @value name: (_) @_method)
   arguments: (argument_list . ")")) @value.transparent
  (#any-of? @_method "ToString" "Trim" "ToArray"))

; new StringBuilder().Append("a")
((invocation_expression
   function: (member_access_expression expression: _ @left name: (_) @_append)
   arguments: (argument_list . (_) @right .)) @value.add
  (#any-of? @_append "Append" "AppendLine"))

; string.Format("{0}=1", name)
((invocation_expression
   function: (member_access_expression expression: _ @_type name: (_) @_format)
   arguments: (argument_list . (_) @left) @right) @value.format
  (#any-of? @_type "string" "String")
  (#eq? @_format "Format")
  (#set! style braces))

; string.Join("; ", parts)
((invocation_expression
   function: (member_access_expression expression: _ @_type name: (_) @_join)
   arguments: (argument_list . (_) @right . (_) @left .)) @value.join
  (#any-of? @_type "string" "String")
  (#eq? @_join "Join"))

; string.Join("; ", "a", "b")
((invocation_expression
   function: (member_access_expression expression: _ @_type name: (_) @_join)
   arguments: (argument_list . (_) @right . (_) . (_)) @left) @value.join
  (#any-of? @_type "string" "String")
  (#eq? @_join "Join"))

; a.Equals(b)    a.Equals(b, StringComparison.OrdinalIgnoreCase)
((invocation_expression
  function: (member_access_expression expression: _ @left name: (identifier) @_equals)
  arguments: (argument_list . (argument) @right)) @value.eq
  (#eq? @_equals "Equals"))

; string.Equals(a, b)
((invocation_expression
  function: (member_access_expression expression: _ @_string name: (identifier) @_equals)
  arguments: (argument_list . (argument) @left . (argument) @right)) @value.eq
  (#any-of? @_string "string" "String")
  (#eq? @_equals "Equals"))

; new[] { "a", "b" }.Contains(c)
((invocation_expression
  function: (member_access_expression expression: _ @right name: (identifier) @_contains)
  arguments: (argument_list . (argument) @left .)) @value.in
  (#eq? @_contains "Contains"))
