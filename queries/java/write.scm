; Assignments and declarations. A declaration without a written value has no `@value`.

; var c = new Cookie("a", "b");    try (var in = open()) { … }    for (var c : cookies) …
([
  (_ type: (type_identifier) @_type declarator: (variable_declarator name: (_) @target value: (_)? @value) @site)
  (resource type: (type_identifier) @_type name: (_) @target value: (_) @value) @site
  (enhanced_for_statement type: (type_identifier) @_type name: (_) @target) @site
]
  (#eq? @_type "var")
  (#set! declares block))

; Cookie c = new Cookie("a", "b");    private boolean secure = true;    int a = 1, b;    for (Cookie c : cookies) …
([
  (_ type: (_) @type declarator: (variable_declarator name: (_) @target value: (_)? @value) @site)
  (resource type: (_) @type name: (_) @target value: (_) @value) @site
  (enhanced_for_statement type: (_) @type name: (_) @target) @site
]
  (#not-match? @type "^var$|>$")
  (#set! declares block))

; List<Cookie> l = all();    (its type is List)
([
  (_ type: (generic_type . (_) @type) declarator: (variable_declarator name: (_) @target value: (_)? @value) @site)
  (resource type: (generic_type . (_) @type) name: (_) @target value: (_) @value) @site
  (enhanced_for_statement type: (generic_type . (_) @type) name: (_) @target) @site
]
  (#set! declares block))

; @Value("${secure:false}") private boolean secure;    (what the annotation gives is what the field holds)
((field_declaration
   (modifiers (annotation arguments: (annotation_argument_list . (string_literal) @value .)))
   declarator: (variable_declarator name: (_) @target !value) @site)
  (#match? @value "^\"\\$\\{")
  (#set! declares block))

; catch (IOException e) { … }
((catch_formal_parameter name: (_) @target) @site
  (#set! declares block))

; if (o instanceof Cookie c) …
((instanceof_expression right: (_) @type name: (_) @target) @site
  (#set! declares block))

; case Cookie c -> …
((type_pattern (_) @type (identifier) @target .) @site
  (#set! declares block))

; enum SameSite { LAX, STRICT }
((enum_constant name: (_) @target) @site
  (#set! declares block))

; a -= 1    a |= b    i++
[(assignment_expression left: (_) @target operator: ["-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" ">>>="])
 (update_expression (_) @target)] @site

; a = b    cookie.secure = true    cookies[0] = c
(assignment_expression left: (_) @target operator: "=" right: (_) @value) @site

; a += b
((assignment_expression left: (_) @target operator: "+=" right: (_) @value) @site
  (#set! operator add))

; a.put("b", c)
((method_invocation object: (_) @target name: (_) @_put arguments: (argument_list . (_) @key . (_) @value .)) @site
  (#eq? @_put "put"))

; a.putIfAbsent("b", c)
((method_invocation object: (_) @target name: (_) @_put arguments: (argument_list . (_) @key . (_) @value .)) @site
  (#eq? @_put "putIfAbsent")
  (#set! operator fill))

; a.putAll(b)
((method_invocation object: (_) @target name: (_) @_put arguments: (argument_list . (_) .) @record) @site
  (#eq? @_put "putAll")
  (#set! operator merge))

; a.remove("b")
((method_invocation object: (_) @target name: (_) @_remove arguments: (argument_list . (string_literal) @key .)) @site
  (#eq? @_remove "remove")
  (#set! operator remove))

; header.append("; Secure")
((method_invocation object: (_) @target name: (_) @_append arguments: (argument_list . (_) @value .)) @site
  (#eq? @_append "append")
  (#set! operator add))

; parts.add("Secure")
((method_invocation object: (_) @target name: (_) @_add arguments: (argument_list . (_) @value .)) @site
  (#eq? @_add "add")
  (#set! operator push))
