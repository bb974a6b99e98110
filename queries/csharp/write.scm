; Assignments and declarations.

; CookieOptions o = a;
((variable_declaration type: (_) @type (variable_declarator name: (_) @target) @site)
  (#not-match? @type "^var$|\\?$")
  (#set! declares block))

; CookieOptions? o = a;
((variable_declaration type: (nullable_type type: (_) @type) (variable_declarator name: (_) @target) @site)
  (#set! declares block))

; var o = a;    const string Name = "a", Other;
((variable_declarator name: (_) @target ("=" . _ @value)?) @site
  (#set! declares block))

; public bool Secure { get; set; } = true;    bool Secure => true;
((property_declaration type: (_) @type name: (_) @target value: (_) @value) @site
  (#not-match? @type "\\?$")
  (#set! declares block))

; public string? Name { get; set; } = "a";
((property_declaration type: (nullable_type type: (_) @type) name: (_) @target value: (_) @value) @site
  (#set! declares block))

; bool Secure { get => true; }
((property_declaration type: (_) @type name: (_) @target
   accessors: (_ (accessor_declaration name: "get" body: (arrow_expression_clause) @value))) @site
  (#set! declares block))

; f(out var c)
((argument_list (argument (declaration_expression name: (_) @target) @site))
  (#set! declares block))

; foreach (var c in cookies) …    catch (E e) { … }    enum E { A }
([(foreach_statement left: (identifier) @target)
  (catch_declaration name: (_) @target)
  (enum_member_declaration name: (_) @target)] @site
  (#set! declares block))

; if (a is Cookie c) …    case Cookie c:
((declaration_pattern type: (_) @type name: (_) @target) @site
  (#set! declares block))

; i++
((postfix_unary_expression (_) @target) @site
  (#match? @site "(\\+\\+|--)$"))

; --i
((prefix_unary_expression (_) @target) @site
  (#match? @site "^(\\+\\+|--)"))

; cookie.Secure = true    cookies["a"] = b    o => o.Cookie.Secure = true
(assignment_expression left: [(member_access_expression) (element_access_expression)] @target operator: "=" right: _ @value) @site

; a = b;    M() => a = b;    (a = b) != null    (a bare name, but no entry of an initializer: { A = 1 })
[(expression_statement (assignment_expression left: (identifier) @target operator: "=" right: _ @value) @site)
 (arrow_expression_clause (assignment_expression left: (identifier) @target operator: "=" right: _ @value) @site)
 (parenthesized_expression (assignment_expression left: (identifier) @target operator: "=" right: _ @value) @site)]

; a += b
((assignment_expression left: _ @target operator: "+=" right: _ @value) @site
  (#set! operator add))

; a ??= b
((assignment_expression left: _ @target operator: "??=" right: _ @value) @site
  (#set! operator default))

; a -= b    cookie.Flags |= b
((assignment_expression left: _ @target operator: _ @_operator) @site
  (#not-any-of? @_operator "=" "+=" "??="))

; a.Add("b", c)
((invocation_expression
   function: (member_access_expression expression: _ @target name: (_) @_add)
   arguments: (argument_list . (argument (_) @key) . (argument (_) @value) .)) @site
  (#eq? @_add "Add"))

; a.TryAdd("b", c)
((invocation_expression
   function: (member_access_expression expression: _ @target name: (_) @_add)
   arguments: (argument_list . (argument (_) @key) . (argument (_) @value) .)) @site
  (#eq? @_add "TryAdd")
  (#set! operator fill))

; a.Remove("b")
((invocation_expression
   function: (member_access_expression expression: _ @target name: (_) @_remove)
   arguments: (argument_list . (argument (string_literal) @key) .)) @site
  (#eq? @_remove "Remove")
  (#set! operator remove))

; header.Append("; Secure")
((invocation_expression
   function: (member_access_expression expression: _ @target name: (_) @_append)
   arguments: (argument_list . (_) @value .)) @site
  (#any-of? @_append "Append" "AppendLine")
  (#set! operator add))

; parts.Add("Secure")
((invocation_expression
   function: (member_access_expression expression: _ @target name: (_) @_add)
   arguments: (argument_list . (_) @value .)) @site
  (#eq? @_add "Add")
  (#set! operator push))

; var (a, b) = x
((variable_declarator (tuple_pattern name: (identifier) @site @target) "=" . (_) @value)
  (#set! declares block) (#set! part index))

; (a, b) = x
((assignment_expression left: (tuple_expression (argument (identifier)) @site @target) right: (_) @value)
  (#set! part index))

; (bool a, var b) = x
((assignment_expression left: (tuple_expression (argument (declaration_expression)) @site @target) right: (_) @value)
  (#set! declares block) (#set! part index))
