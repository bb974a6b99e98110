; Constructors.

; new Cookie("a")    new CookieOptions { Secure = true }
(object_creation_expression type: (_) @type arguments: (_)? @record initializer: (_)? @init) @site

; new()    new() { Secure = true }
(implicit_object_creation_expression (argument_list) @record (initializer_expression)? @init) @site
