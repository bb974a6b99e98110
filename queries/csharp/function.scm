; Methods, constructors, local functions, accessors and lambdas, their parameters and what they return.

; void M(int a) { … }    int M() => 1;    C() { … }    int Local() { … }    abstract void M();
(_ name: (_) @name parameters: (_) body: _? @scope) @definition

; C() { … }
((constructor_declaration name: (_) @name body: _ @scope) @definition
  (#set! runs first))

; x => x.Secure    (x, y) => { … }
(_ parameters: (_) "=>" body: _ @scope) @definition

; get { … }    delegate (int a) { … }
[(accessor_declaration body: (_) @scope)
 (anonymous_method_expression (block) @scope)] @definition

; a    CookieOptions a    CookieOptions? a    string a = "x"
(parameter name: (_) @name) @param
((parameter type: (_) @type name: (_) @name) @param
  (#not-match? @type "\\?$"))
(parameter type: (nullable_type type: (_) @type) name: (_) @name) @param
(parameter name: (_) @name "=" (_) @value) @param

; params string[] names
(parameter_list name: (_) @name @param)

; x => …
(implicit_parameter) @name @param

; return c;    int M() => 1;
[(return_statement (_) @value) (arrow_expression_clause (_) @value)] @return

; x => x.Secure
(_ "=>" body: (expression) @value @return)
