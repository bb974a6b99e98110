; Constructors.

; new Cookie("a", "b")    new javax.servlet.http.Cookie("a", "b")    new Cookie("a", "b") { … }
(object_creation_expression type: [(type_identifier) (scoped_type_identifier)] @type arguments: (_) @record) @site

; new CookieFactory<String>("a")
(object_creation_expression type: (generic_type . (_) @type) arguments: (_) @record) @site

; new HashMap<>() {{ put("a", 1); }}    new Cookie("a", "b") {{ setSecure(true); }}
(object_creation_expression
  type: [(type_identifier) (scoped_type_identifier)] @type arguments: (_) @record (class_body (block) @init)) @site
(object_creation_expression type: (generic_type . (_) @type) arguments: (_) @record (class_body (block) @init)) @site
