; inherits: javascript

; export default { … } satisfies T, export default { … } as T, export = { … }
(export_statement [
  (satisfies_expression . (object) @site)
  (as_expression . (object) @site)
])
(export_statement "=" . (object) @site)
