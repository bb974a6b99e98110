; Expressions.

; true
((boolean_literal) @value.true
  (#eq? @value.true "true"))

; false
((boolean_literal) @value.false
  (#eq? @value.false "false"))

; null
(null_literal) @value.null

; 3600    0x1fL    1.5m
[(integer_literal) (real_literal)] @value.number

; "Lax"    """Lax"""    $"{a}"    'c'
[(string_literal) (raw_string_literal) (interpolated_string_expression) (character_literal)] @value.text

; @"C:\temp" (nothing in it is escaped)
((verbatim_string_literal) @value.text
  (#set! strip "@\""))

; Lax   \n
[(string_literal_content) (string_content) (raw_string_content) (character_literal_content) (escape_sequence)] @text

; {name:N2} in $"{name:N2}=1"
(interpolation . (_) . (_) @value) @value.hole

; secure    Configure<SessionOptions>    string
[(identifier) (generic_name) (predefined_type)] @value.name

; this    base
["this" "base"] @value.self

; cookie.Secure    this.Secure    services.Configure<SessionOptions>    System.Web in System.Web.HttpCookie
(member_access_expression expression: _ @receiver name: (_) @name) @value.member
(qualified_name qualifier: (_) @receiver name: (_) @name) @value.member

; a?.Secure
(conditional_access_expression condition: (_) @receiver (member_binding_expression name: (_) @name)) @value.member

; cookies["a"]    a?["a"]
(element_access_expression expression: (_) @receiver subscript: (_ . (argument (_) @key))) @value.index
(conditional_access_expression condition: (_) @receiver (element_binding_expression . (argument (_) @key))) @value.index

; !debug
(prefix_unary_expression "!" (_) @value) @value.not

; -1
(prefix_unary_expression "-" (_) @value) @value.negative

; a!
(postfix_unary_expression (_) @value "!") @value.transparent

; (a)    await a    checked(a)    (bool)a    a as T    ref a
[(parenthesized_expression (_) @value)
 (await_expression (_) @value)
 (checked_expression (_) @value)
 (cast_expression value: (_) @value)
 (as_expression left: (_) @value)
 (ref_expression (_) @value)
 (arrow_expression_clause (_) @value)] @value.transparent

; global::System    typeof(CookieOptions)
[(alias_qualified_name name: (_) @value) (typeof_expression type: (_) @value)] @value.transparent

; new string[] { "a" }    new[] { "a" }
[(array_creation_expression (initializer_expression) @value)
 (implicit_array_creation_expression (initializer_expression) @value)] @value.transparent

; a in f(a)    out var a in f(out var a)
(argument _ @value .) @value.transparent

; f(out var a)    (bool a, b) = c
(declaration_expression name: (_) @value) @value.transparent
(attribute_argument (_) @value .) @value.transparent

; a in [a]
(collection_element (expression_element (_) @value)) @value.transparent

; ..a in [..a]
(collection_element (spread_element (_) @value)) @value.spread

; secure: true in f(secure: true)    Order = 1 in [A(Order = 1)]
[(argument name: (_) @key _ @value .)
 (attribute_argument name: (_) @key (_) @value .)] @value.pair

; Secure = true in new T { Secure = true }    ["a"] = 1 in new T { ["a"] = 1 }
(initializer_expression
  (assignment_expression left: [(element_binding_expression . (argument (_) @key)) (identifier) @key] right: (_) @value) @value.pair)

; Secure = true in a with { Secure = true }
(with_initializer (_) @key (_) @value) @value.pair

; { "a", 1 } in new Dictionary<string, int> { { "a", 1 } }
(initializer_expression (initializer_expression . (_) @key . (_) @value .) @value.pair)

; Secure = true in new { Secure = true } (which has no node for its entries)
(anonymous_object_creation_expression (identifier) @key @value.pair . "=" . (_) @value)

; a && b
(binary_expression left: _ @left operator: "&&" right: _ @right) @value.and

; a || b
(binary_expression left: _ @left operator: "||" right: _ @right) @value.or

; a ?? b
(binary_expression left: _ @left operator: "??" right: _ @right) @value.coalesce

; a + b
(binary_expression left: _ @left operator: "+" right: _ @right) @value.add

; a - b
(binary_expression left: _ @left operator: "-" right: _ @right) @value.subtract

; 60 * 60
(binary_expression left: _ @left operator: "*" right: _ @right) @value.multiply

; a / b
(binary_expression left: _ @left operator: "/" right: _ @right) @value.divide

; a == b    a is null
[(binary_expression left: _ @left operator: "==" right: _ @right)
 (is_pattern_expression expression: _ @left pattern: (constant_pattern (_) @right))] @value.eq

; a != b    a is not null
[(binary_expression left: _ @left operator: "!=" right: _ @right)
 (is_pattern_expression expression: _ @left pattern: (negated_pattern (constant_pattern (_) @right)))] @value.ne

; a ? b : c
(conditional_expression condition: _ @condition consequence: _ @then alternative: _ @else) @value.ternary

; a switch { "b" => c, > 2 => d }
(switch_expression . (_) @condition (switch_expression_arm . (pattern) (_) @arm .)) @value.choice
(switch_expression . (_) @condition
  (switch_expression_arm . (constant_pattern (_) @arm.condition) . (_) @arm .)) @value.choice

; a switch { _ => b }
((switch_expression . (_) @condition (switch_expression_arm . (discard) . (_) @arm .)) @value.choice
  (#set! exhaustive true))

; a => a.B    delegate { … }
[(lambda_expression) (anonymous_method_expression)] @value.function
