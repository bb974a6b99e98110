; a file of Go: what is not declared in its own package is written with the package in front
((source_file) @site (#set! names qualified))

; import "net/http"
((import_spec !name path: (_) @module) @site (#set! names all))

; import h "net/http", import _ "embed"
((import_spec name: [(package_identifier) (blank_identifier)] @alias path: (_) @module) @site (#set! names all))

; import . "net/http"
((import_spec name: (dot) path: (_) @module) @site (#set! name "*") (#set! names all))
