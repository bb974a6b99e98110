; import session from 'm'
((import_statement (import_clause (identifier) @site @alias) source: (_) @module) (#set! name default))

; import { a, b as c, default as d } from 'm', import type { T } from 'm'
(import_statement (import_clause (named_imports (import_specifier name: _ @name alias: (_)? @alias) @site)) source: (_) @module)

; import * as ns from 'm'
((import_statement (import_clause (namespace_import (identifier) @alias) @site) source: (_) @module) (#set! name "*"))

; import 'm': binds nothing, so the alias is no name
((import_statement . (string) @module @alias) @site (#set! name "*"))

; export { a, b as c } from 'm'
(export_statement (export_clause (export_specifier name: _ @name alias: _? @alias) @site) source: (_) @module)

; export * from 'm'
((export_statement "*" source: (_) @module) @site (#set! name "*"))

; export * as ns from 'm'
((export_statement (namespace_export (_) @alias) @site source: (_) @module) (#set! name "*"))

; const x = require('m'), x = require('m')
([
  (variable_declarator name: (identifier) @alias
    value: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module)))
  (assignment_expression left: (identifier) @alias
    right: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module)))
] @site (#eq? @_require "require") (#set! name default))

; const x = require('m').default, const x = require('m').a
((variable_declarator name: (identifier) @alias
  value: (member_expression
    object: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module)) property: (_) @name)) @site
  (#eq? @_require "require"))

; const { a, b: c, d = 1 } = require('m')
((variable_declarator
  name: (object_pattern [
    (shorthand_property_identifier_pattern) @site @name
    (pair_pattern key: (_) @name value: (identifier) @alias) @site
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name) @site
  ])
  value: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module)))
  (#eq? @_require "require"))

; const x = await import('m')
((variable_declarator name: (identifier) @alias
  value: (await_expression (call_expression function: (import) arguments: (arguments . (string) @module)))) @site
  (#set! name "*"))

; const { a, default: b } = await import('m')
(variable_declarator
  name: (object_pattern [
    (shorthand_property_identifier_pattern) @site @name
    (pair_pattern key: (_) @name value: (identifier) @alias) @site
  ])
  value: (await_expression (call_expression function: (import) arguments: (arguments . (string) @module))))

; const x = (await import('m')).a
(variable_declarator name: (identifier) @alias
  value: (member_expression
    object: (parenthesized_expression
      (await_expression (call_expression function: (import) arguments: (arguments . (string) @module))))
    property: (_) @name)) @site

; require('m')(…), app.use(require('m')()): the call itself is the local name
((call_expression function: (identifier) @_require arguments: (arguments . (string) @module)) @site @alias
  (#eq? @_require "require") (#set! name default))

; import('m').then(…)
((call_expression function: (import) arguments: (arguments . (string) @module)) @site @alias (#set! name "*"))
