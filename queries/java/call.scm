; Calls.

; init(a)
(method_invocation !object name: (_) @name arguments: (_) @record) @site

; cookie.setSecure(true)    ResponseCookie.from("a", "b").secure(true)
(method_invocation object: (_) @receiver name: (_) @name arguments: (_) @record) @site

; super(name, value);    this(name, "");
(explicit_constructor_invocation constructor: (_) @name arguments: (_) @record) @site
