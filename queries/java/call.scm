; Calls.

; init(a)
(method_invocation !object name: (_) @name arguments: (_) @record) @site

; cookie.setSecure(true)    ResponseCookie.from("a", "b").secure(true)
(method_invocation object: (_) @receiver name: (_) @name arguments: (_) @record) @site

; super(name, value);    this(name, "");
(explicit_constructor_invocation constructor: (_) @name arguments: (_) @record) @site

; Calls that are idioms for records: no calls, but what they make.

; Map.of("a", 1, "b", 2)    ImmutableMap.of("a", 1)
((method_invocation object: (_) @_map name: (_) @_of arguments: (_) @record) @value.entries
  (#any-of? @_map "Map" "ImmutableMap")
  (#eq? @_of "of"))

; Map.ofEntries(Map.entry("a", 1))
((method_invocation object: (_) @_map name: (_) @_of arguments: (_) @record) @value.merge
  (#eq? @_map "Map")
  (#eq? @_of "ofEntries"))
((method_invocation name: (_) @_entry arguments: (argument_list . (_) @key . (_) @value .)) @value.pair
  (#eq? @_entry "entry"))

; Map.copyOf(a)    Collections.unmodifiableMap(a)
((method_invocation object: (_) @_map name: (_) @_of arguments: (argument_list . (_) @value .)) @value.transparent
  (#any-of? @_map "Map" "ImmutableMap" "Collections")
  (#any-of? @_of "copyOf" "unmodifiableMap"))

; a.clone()
((method_invocation object: (_) @value name: (_) @_clone arguments: (argument_list . "(" . ")" .)) @value.transparent
  (#eq? @_clone "clone")
  (#set! alias copy))
