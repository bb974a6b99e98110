; import flask
; import http.cookies
; (binds its first segment: `http`)
(import_statement name: (dotted_name . (identifier) @module)) @site

; import http.cookies
; (that module is loaded; its local name is the whole path)
(import_statement name: (dotted_name . (identifier) . (identifier)) @module @alias) @site

; import http.cookies as c
(import_statement name: (aliased_import name: (_) @module alias: (_) @alias)) @site

; from flask import make_response, request
; from .config import SECURE
(import_from_statement module_name: (_) @module name: (dotted_name) @name) @site

; from flask import make_response as make
(import_from_statement module_name: (_) @module name: (aliased_import name: (_) @name alias: (_) @alias)) @site

; from .base import *
((import_from_statement module_name: (_) @module (wildcard_import)) @site
  (#set! name "*"))
