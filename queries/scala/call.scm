; Calls. Those whose name begins with a capital letter are constructions, see construct.scm.

; init(a)    init[A](a)    init { … }
((call_expression
   function: [(identifier) @name (generic_function function: (identifier) @name)]
   arguments: [(arguments) (block)] @record) @site
  (#match? @name "^[^A-Z]"))

; response.addCookie(cookie)    config.get[Boolean]("a")
((call_expression
   function: [(field_expression field: (identifier) @_name) @callee
              (generic_function function: (field_expression field: (identifier) @_name) @callee)]
   arguments: [(arguments) (block)] @record) @site
  (#match? @_name "^[^A-Z]"))

; f(a)(b)    f(a) { … }
(call_expression function: (call_expression) @callee arguments: [(arguments) (block)] @record) @site

; cookie setSecure true
((infix_expression left: (_) @receiver operator: (identifier) @name right: (_) @record) @site
  (#match? @name "^[a-z]")
  (#not-any-of? @name "eq" "ne" "equals" "to" "until" "by" "and" "or"))

; Calls that are idioms for records: no calls, but what they make.

; cookie.copy(secure = true)
((call_expression function: (field_expression value: (_) @left field: (identifier) @_copy) arguments: (arguments (_)) @record) @value.merge
  (#eq? @_copy "copy"))

; a.toString()    a.trim()
((call_expression function: (field_expression value: (_) @value field: (identifier) @_method) arguments: (arguments . ")")) @value.transparent
  (#any-of? @_method "toString" "trim" "stripMargin"))

; a.toString    a.trim    a.toBoolean
((field_expression value: (_) @value field: (identifier) @_method) @value.transparent
  (#any-of? @_method "toString" "trim" "stripMargin" "toBoolean" "some"))

; a.getOrElse(b)    a.orElse(b)
((call_expression function: (field_expression value: (_) @left field: (identifier) @_otherwise) arguments: (arguments . (_) @right .)) @value.coalesce
  (#any-of? @_otherwise "getOrElse" "orElse"))

; builder.append("a")    a.concat(b)
((call_expression function: (field_expression value: (_) @left field: (identifier) @_append) arguments: (arguments . (_) @right .)) @value.add
  (#any-of? @_append "append" "concat"))

; "%s=1".format(name)
((call_expression function: (field_expression value: (_) @left field: (identifier) @_format) arguments: (arguments) @right) @value.format
  (#any-of? @_format "format" "formatted")
  (#set! style percent))

; parts.mkString("; ")
((call_expression function: (field_expression value: (_) @left field: (identifier) @_join) arguments: (arguments . (_) @right .)) @value.join
  (#eq? @_join "mkString"))

; a.equals(b)    a.equalsIgnoreCase(b)
((call_expression function: (field_expression value: (_) @left field: (identifier) @_equals) arguments: (arguments . (_) @right .)) @value.eq
  (#any-of? @_equals "equals" "equalsIgnoreCase" "contentEquals"))

; Seq("a", "b").contains(c)
((call_expression function: (field_expression value: (_) @right field: (identifier) @_contains) arguments: (arguments . (_) @left .)) @value.in
  (#eq? @_contains "contains"))
