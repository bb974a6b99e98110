; Literals with entries.

; ("a", secure: true)    [Cookie("a", Order = 1)]
[(argument_list) (attribute_argument_list)] @site

; { Secure = true }    (but { "a", 1 } inside another one is an entry)
[(object_creation_expression initializer: (initializer_expression) @site)
 (implicit_object_creation_expression (initializer_expression) @site)
 (assignment_expression right: (initializer_expression) @site)]

; new { a = 1 }    (entries are only seen with a name)
(anonymous_object_creation_expression) @site

; [1, 2, ..a]    (1, 2)
([(collection_expression) (tuple_expression)] @site
  (#set! list true))

; new[] { 1, 2 }    new string[] { "a" }    int[] a = { 1, 2 };
([(array_creation_expression (initializer_expression) @site)
  (implicit_array_creation_expression (initializer_expression) @site)
  (variable_declarator (initializer_expression) @site)]
  (#set! list true))
