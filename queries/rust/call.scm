; f(a)    a.b(c)    T::f(a)    f::<A>(a)
(call_expression function: (_) @callee arguments: (_) @record) @site
(call_expression function: (generic_function function: (_) @callee) arguments: (_) @record) @site

; T::build((a, b)): what a tuple holds is as good as two arguments
((call_expression function: (scoped_identifier path: [(identifier) (scoped_identifier)] @_type) @callee arguments: (arguments . (tuple_expression) @record .)) @site
  (#match? @_type "(^|::)[A-Z]"))

; Calls that are idioms: no calls, but what they are worth.

; Ok(a)    Some(a)    Box::new(a)    Arc::new(a)    String::from(a)
((call_expression function: (identifier) @_f arguments: (arguments . (_) @value .)) @value.transparent
  (#any-of? @_f "Ok" "Some" "Reverse" "Wrapping"))
((call_expression function: (scoped_identifier path: [(identifier) @_type (scoped_identifier name: (identifier) @_type)] name: (identifier) @_new) arguments: (arguments . (_) @value .)) @value.transparent
  (#any-of? @_type "Box" "Arc" "Rc" "RefCell" "Mutex" "RwLock" "Cow" "String" "Some" "LazyLock" "HeaderValue")
  (#any-of? @_new "new" "from" "Borrowed" "Owned" "pin" "from_static" "from_str" "from_maybe_shared" "try_from"))

; a.to_string()    a.into()    a.unwrap()    a.expect("b")    a.as_str()
((call_expression function: (field_expression value: (_) @value field: (field_identifier) @_method) arguments: (arguments . ")")) @value.transparent
  (#any-of? @_method
    "to_string" "to_owned" "into" "try_into" "unwrap" "as_str" "as_ref" "as_deref" "as_mut" "borrow" "into_owned" "into_string" "iter" "into_iter"
    "trim" "ok" "as_bytes" "into_bytes" "copied" "cloned" "parse" "into_boxed_str"))
((call_expression function: (field_expression value: (_) @value field: (field_identifier) @_method) arguments: (arguments (_))) @value.transparent
  (#any-of? @_method "expect" "context" "with_context" "map_err"))
((call_expression
   function: (generic_function function: (field_expression value: (_) @value field: (field_identifier) @_method))
   arguments: (arguments . ")")) @value.transparent
  (#any-of? @_method "parse" "try_into" "into" "unwrap"))

; a.clone()
((call_expression function: (field_expression value: (_) @value field: (field_identifier) @_clone) arguments: (arguments . ")")) @value.transparent
  (#eq? @_clone "clone")
  (#set! alias copy))

; a.unwrap_or(b)    a.or(b)    a.unwrap_or_else(|| b)
((call_expression function: (field_expression value: (_) @left field: (field_identifier) @_or) arguments: (arguments . (_) @right .)) @value.coalesce
  (#any-of? @_or "unwrap_or" "or"))
((call_expression
   function: (field_expression value: (_) @left field: (field_identifier) @_or)
   arguments: (arguments . (closure_expression body: (_) @right) .)) @value.coalesce
  (#any-of? @_or "unwrap_or_else" "or_else"))

; a.map(|b| c)    a.and_then(|b| c)    a.is_some_and(|b| c)    (what the closure makes of what is in it)
((call_expression
   function: (field_expression field: (field_identifier) @_map)
   arguments: (arguments . (closure_expression body: (_) @value) .)) @value.transparent
  (#any-of? @_map "map" "and_then" "is_some_and" "is_ok_and"))

; a.map_or(b, |c| d)
((call_expression
   function: (field_expression field: (field_identifier) @_map)
   arguments: (arguments . (_) @right . (closure_expression body: (_) @left) .)) @value.coalesce
  (#eq? @_map "map_or"))

; env::var("A").is_ok()
((call_expression
   function: (field_expression value: (call_expression function: (scoped_identifier name: (identifier) @_var)) @value field: (field_identifier) @_is)
   arguments: (arguments . ")")) @value.transparent
  (#any-of? @_var "var" "var_os")
  (#any-of? @_is "is_ok" "is_some" "is_err" "is_none"))

; parts.join("; ")
((call_expression function: (field_expression value: (_) @left field: (field_identifier) @_join) arguments: (arguments . (_) @right .)) @value.join
  (#any-of? @_join "join" "concat"))

; a.eq_ignore_ascii_case("b")    a.eq(b)
((call_expression function: (field_expression value: (_) @left field: (field_identifier) @_equal) arguments: (arguments . (_) @right .)) @value.eq
  (#any-of? @_equal "eq_ignore_ascii_case" "eq"))
((call_expression function: (field_expression value: (_) @left field: (field_identifier) @_equal) arguments: (arguments . (_) @right .)) @value.ne
  (#eq? @_equal "ne"))

; ["a", "b"].contains(&c)
((call_expression
   function: (field_expression value: [(array_expression) (reference_expression) (macro_invocation) (identifier)] @right field: (field_identifier) @_contains)
   arguments: (arguments . (reference_expression value: (_) @left) .)) @value.in
  (#eq? @_contains "contains"))
