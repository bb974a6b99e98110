; Lexical scopes.

; the file
((program) @scope
  (#set! kind file))

; class A { … }    enum E { … }    interface I { … }    @interface N { … }
([(class_body) (enum_body) (interface_body) (annotation_type_body)] @scope
  (#set! kind class))

; { … }    switch (x) { … }    for (…) …    try (…) …    catch (E e) { … }
([(block) (switch_block) (for_statement) (enhanced_for_statement) (try_with_resources_statement) (catch_clause)] @scope
  (#set! kind block))

; Cookie make() { … }    A() { … }    record R(int a) { R { … } }    x -> …
([(method_declaration body: (_) @scope)
  (constructor_body) @scope
  (compact_constructor_declaration body: (_) @scope)
  (lambda_expression body: (_) @scope)]
  (#set! kind function))
