; Lexical scopes.

; the file
((source_file) @scope
  (#set! kind file))

; class A { … }    object A { … }    enum class E { … }
([(class_body) (enum_class_body)] @scope
  (#set! kind class))

; companion object { … }    (what it declares, the class around it does)
((companion_object (class_body) @scope)
  (#set! kind none))

; { … }    for (c in cookies) { … }    catch (e: E) { … }    when (val x = f()) { … }
([(block) (for_statement) (catch_block) (when_expression)] @scope
  (#set! kind block))

; fun f() { … }    fun f() = …    { a -> … }    get() = …
([(function_declaration (function_body) @scope)
  (secondary_constructor (block) @scope)
  (anonymous_function (function_body) @scope)
  (getter (function_body) @scope)
  (setter (function_body) @scope)
  (lambda_literal) @scope]
  (#set! kind function))
