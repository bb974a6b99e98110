; Patterns that begin with a wildcard: see value.scm.

; require "net/http"
; require_relative "../a"
; (binds no name: all that the file defines is there)
((_
  method: (identifier) @_require
  arguments: (argument_list . (string . (string_content) @module .) .)) @site
  (#any-of? @_require "require" "require_relative")
  (#set! name "*"))

; a file of Ruby: `options` calls the method `options`, unless a variable has that name
((program) @site (#set! names call))
