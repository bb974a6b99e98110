; Imports.

; import jakarta.servlet.http.Cookie
((import . (qualified_identifier) @module .) @site
  (#not-match? @site "\\*\\s*;?\\s*$")
  (#set! style path)
  (#set! names all))

; import io.ktor.http.Cookie as HttpCookie
((import . (qualified_identifier) @module . (identifier) @alias .) @site
  (#set! style path)
  (#set! names all))

; import jakarta.servlet.http.*
((import . (qualified_identifier) @module .) @site
  (#match? @site "\\*\\s*;?\\s*$")
  (#set! name "*")
  (#set! names all))
