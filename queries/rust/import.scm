; Imports. A path may be written in parts, `a::{b::{C, d::E}}`; together they are the module. What is imported all at once may be what
; the module has from elsewhere, so that names without an import may come from anywhere.

; a file of Rust: the parts of a path stand between colons
((source_file) @site
  (#set! separator "::"))

; mod config;    (another file of the crate)
(mod_item name: (_) @module @alias !body) @site

; use a;    use a as b;    extern crate a;    extern crate a as b;
([(use_declaration argument: (identifier) @module) @site
  (use_declaration argument: (use_as_clause path: (identifier) @module alias: (_) @alias)) @site
  (extern_crate_declaration name: (_) @module) @site
  (extern_crate_declaration name: (_) @module alias: (_) @alias) @site]
  (#set! names all))

; use a::B;
([(use_declaration argument: (scoped_identifier path: (_) @module name: (_) @name) @site) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_identifier path: (_) @module name: (_) @name) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_identifier path: (_) @module name: (_) @name) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_identifier path: (_) @module name: (_) @name) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use a::B as C;
([(use_declaration argument: (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use x::{B};    use x::{y::{B}};
([(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (identifier) @site @name))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (identifier) @site @name))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (identifier) @site @name))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use x::{B as C};    use x::{y::{B as C}};
([(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use x::{*};    use x::{y::{*}};
([(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_wildcard) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! name "*")
  (#set! names some))

; use a::*;
([(use_declaration argument: (use_wildcard (_) @module) @site) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_wildcard (_) @module) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard (_) @module) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard (_) @module) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! name "*")
  (#set! names some))

; use x::{self};    use x::{y::{self}};
([(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (self) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (self) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (self) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! style path)
  (#set! names all))

; use x::{self as c};    use x::{y::{self as c}};
([(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (self) alias: (_) @alias) @site))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (self) alias: (_) @alias) @site))))) @_use
  (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (self) alias: (_) @alias) @site))))))) @_use]
  (#not-match? @_use "use[ ]+(super|self)\\b")
  (#set! style path)
  (#set! names all))

; What a module inside the file takes from the file around it stands in sight anyway, so only the file itself imports from its neighbours.

; use super::a::B;
([(source_file (use_declaration argument: (scoped_identifier path: (_) @module name: (_) @name) @site) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_identifier path: (_) @module name: (_) @name) @site))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (scoped_identifier path: (_) @module name: (_) @name) @site))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use super::a::B as C;
([(source_file (use_declaration argument: (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (scoped_identifier path: (_) @module name: (_) @name) alias: (_) @alias) @site))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use super::{B};
([(source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (identifier) @site @name))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (identifier) @site @name))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use super::{B as C};
([(source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @site))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @site))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! names all))

; use super::{*};
([(source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_wildcard) @site))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard) @site))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! name "*")
  (#set! names some))

; use super::a::*;
([(source_file (use_declaration argument: (use_wildcard (_) @module) @site) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (use_wildcard (_) @module) @site))) @_use)
  (source_file (use_declaration argument: (scoped_use_list path: (_) @module list: (use_list (scoped_use_list path: (_) @module list: (use_list (use_wildcard (_) @module) @site))))) @_use)]
  (#match? @_use "use[ ]+(super|self)\\b")
  (#set! name "*")
  (#set! names some))
