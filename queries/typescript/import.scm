; inherits: javascript

; import x = require('m')
((import_statement (import_require_clause (identifier) @alias source: (_) @module)) @site (#set! name default))
