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

; a.toString(), a.trim(): as a text it is the same
((method_invocation object: (_) @value name: (_) @_method arguments: (argument_list . ")")) @value.transparent
  (#any-of? @_method "toString" "trim"))

; new StringBuilder().append("a")
((method_invocation object: (_) @left name: (_) @_append arguments: (argument_list . (_) @right .)) @value.add
  (#any-of? @_append "append" "concat"))

; String.format("%s=1", name)
((method_invocation object: (_) @_type name: (_) @_format arguments: (argument_list . (_) @left) @right) @value.format
  (#eq? @_type "String")
  (#eq? @_format "format")
  (#set! style percent))

; "%s=1".formatted(name)
((method_invocation object: (_) @left name: (_) @_format arguments: (argument_list) @right) @value.format
  (#eq? @_format "formatted")
  (#set! style percent))

; MessageFormat.format("{0}=1", name)
((method_invocation object: (_) @_type name: (_) @_format arguments: (argument_list . (_) @left) @right) @value.format
  (#eq? @_type "MessageFormat")
  (#eq? @_format "format")
  (#set! style braces))

; String.join("; ", parts)
((method_invocation object: (_) @_type name: (_) @_join arguments: (argument_list . (_) @right . (_) @left .)) @value.join
  (#eq? @_type "String")
  (#eq? @_join "join"))

; String.join("; ", "a", "b")
((method_invocation object: (_) @_type name: (_) @_join arguments: (argument_list . (_) @right . (_) . (_)) @left) @value.join
  (#eq? @_type "String")
  (#eq? @_join "join"))

; a.equals(b)    "a".equalsIgnoreCase(b)
((method_invocation object: (_) @left name: (identifier) @_equals arguments: (argument_list . (_) @right .)) @value.eq
  (#any-of? @_equals "equals" "equalsIgnoreCase" "contentEquals"))

; Objects.equals(a, b)    StringUtils.equalsIgnoreCase(a, b)
((method_invocation name: (identifier) @_equals arguments: (argument_list . (_) @left . (_) @right .)) @value.eq
  (#any-of? @_equals "equals" "equalsIgnoreCase"))

; List.of("a", "b").contains(c)
((method_invocation object: (_) @right name: (identifier) @_contains arguments: (argument_list . (_) @left .)) @value.in
  (#eq? @_contains "contains"))

; List.of("a", "b")    Arrays.asList("a", "b")    Set.of("a")
((method_invocation object: (identifier) @_collection name: (identifier) @_of arguments: (argument_list (_)) @value) @value.transparent
  (#any-of? @_collection "List" "Set" "Arrays" "EnumSet" "Collections")
  (#any-of? @_of "of" "asList" "singleton" "singletonList"))
