; Imports.

; import jakarta.servlet.http.Cookie;
((import_declaration (scoped_identifier) @module .) @site
  (#not-match? @site "^import\\s+static\\s")
  (#set! style path)
  (#set! names all))

; import static com.example.Names.SESSION;
((import_declaration "static" (scoped_identifier scope: (_) @module name: (_) @name) .) @site
  (#set! names all))

; import jakarta.servlet.http.*;    import static com.example.Names.*;
((import_declaration (_) @module (asterisk)) @site
  (#set! name "*")
  (#set! names all))
