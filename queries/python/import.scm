; import json
; import http.cookies
(import_statement name: (dotted_name) @module @site)

; import http.cookies as c
(import_statement name: (aliased_import name: (_) @module alias: (_) @alias) @site)

; from web import respond, request
; from .config import SECURE
(import_from_statement module_name: (_) @module name: (dotted_name) @name @site)

; from web import respond as reply
(import_from_statement module_name: (_) @module name: (aliased_import name: (_) @name alias: (_) @alias) @site)

; from .base import *
((import_from_statement module_name: (_) @module (wildcard_import) @site)
  (#set! name "*"))
