; Lexical scopes.

; the file
((compilation_unit) @scope
  (#set! kind file))

; class C { … }    struct S { … }    enum E { … }
([(declaration_list) (enum_member_declaration_list)] @scope
  (#set! kind class))

; namespace A { … }    { … }    switch (x) { … }    for (…) …    using (…) …    catch (E e) { … }
((namespace_declaration body: (_) @scope)
  (#set! kind block))
([(block) (switch_body) (for_statement) (foreach_statement) (using_statement) (catch_clause)] @scope
  (#set! kind block))

; void M() { … }    int M() => 1;    get { … }    x => …    delegate { … }
([(_ parameters: (_) body: (_) @scope)
  (accessor_declaration body: (_) @scope)
  (anonymous_method_expression (block) @scope)]
  (#set! kind function))
