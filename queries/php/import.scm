; use A\B\C;      use A\B\C as D;
((namespace_use_clause . [(name) (qualified_name)] @module alias: (_)? @alias) @site
  (#set! style path))

; use A\{B, C as D};
(namespace_use_declaration (namespace_name) @module
  body: (_ (namespace_use_clause . (name) @name alias: (_)? @alias) @site))

; require_once __DIR__ . '/helpers.php';      include('a.php');
; (all that the file defines is there)
((expression_statement [
  (require_expression [(string) (encapsed_string)] @module)
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (require_once_expression [(string) (encapsed_string)] @module)
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (include_expression [(string) (encapsed_string)] @module)
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (include_once_expression [(string) (encapsed_string)] @module)
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
] @site)
  (#set! name "*"))

; $config = require __DIR__ . '/config.php';
; (binds what the file returns)
((assignment_expression left: (variable_name) @alias right: [
  (require_expression [(string) (encapsed_string)] @module)
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (require_once_expression [(string) (encapsed_string)] @module)
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (include_expression [(string) (encapsed_string)] @module)
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (include_once_expression [(string) (encapsed_string)] @module)
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module))
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module))
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module)))
  (parenthesized_expression (require_expression (binary_expression right: [(string) (encapsed_string)] @module)))
]) @site
  (#set! name default))

; (require __DIR__ . '/config.php')['a']      f(require 'a.php')      ['a' => require 'a.php']      return require 'a.php';
; (the expression itself is the name of what the file returns)
([
  (parenthesized_expression [
  (require_expression [(string) (encapsed_string)] @module) @site @alias
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (require_once_expression [(string) (encapsed_string)] @module) @site @alias
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_expression [(string) (encapsed_string)] @module) @site @alias
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_once_expression [(string) (encapsed_string)] @module) @site @alias
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
])
  (argument [
  (require_expression [(string) (encapsed_string)] @module) @site @alias
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (require_once_expression [(string) (encapsed_string)] @module) @site @alias
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_expression [(string) (encapsed_string)] @module) @site @alias
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_once_expression [(string) (encapsed_string)] @module) @site @alias
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
])
  (array_element_initializer [
  (require_expression [(string) (encapsed_string)] @module) @site @alias
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (require_once_expression [(string) (encapsed_string)] @module) @site @alias
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_expression [(string) (encapsed_string)] @module) @site @alias
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_once_expression [(string) (encapsed_string)] @module) @site @alias
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
])
  (return_statement [
  (require_expression [(string) (encapsed_string)] @module) @site @alias
  (require_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (require_once_expression [(string) (encapsed_string)] @module) @site @alias
  (require_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (require_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_expression [(string) (encapsed_string)] @module) @site @alias
  (include_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
  (include_once_expression [(string) (encapsed_string)] @module) @site @alias
  (include_once_expression (parenthesized_expression [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (binary_expression right: [(string) (encapsed_string)] @module)) @site @alias
  (include_once_expression (parenthesized_expression (binary_expression right: [(string) (encapsed_string)] @module))) @site @alias
])
]
  (#set! name default))

; a file of PHP: the parts of a qualified name stand between backslashes
((program) @site
  (#set! separator "\\"))

; namespace A\B;
; (whatever is not of this namespace is imported by name)
((namespace_definition) @site
  (#set! names all))
