; Imports. The parts of a path are nodes of their own; together they are the module.

; import play.api.mvc.Cookie
((import_declaration path: [(identifier) "."]+ @module) @site
  (#set! style path)
  (#set! names all))

; import play.api.mvc._    import play.api.mvc.*
((import_declaration path: [(identifier) "."]+ @module (namespace_wildcard)) @site
  (#set! name "*")
  (#set! names all))

; import play.api.mvc.{Cookie, Result}
((import_declaration path: [(identifier) "."]+ @module (namespace_selectors (identifier) @site @name))
  (#set! names all))

; import play.api.mvc.{Cookie => PlayCookie}    import play.api.mvc.{Cookie as PlayCookie}
((import_declaration path: [(identifier) "."]+ @module
   (namespace_selectors [
     (arrow_renamed_identifier name: (_) @name alias: (_) @alias)
     (as_renamed_identifier name: (_) @name alias: (_) @alias)
   ] @site))
  (#set! names all))

; import play.api.mvc.{Cookie, _}
((import_declaration path: [(identifier) "."]+ @module (namespace_selectors (namespace_wildcard) @site))
  (#set! name "*")
  (#set! names all))

; a method without parameters is called by its name alone
((compilation_unit) @site
  (#set! names call))
