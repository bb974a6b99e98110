; module.exports = { … }, module.exports = f({ … }), module.exports = () => ({ … })
((assignment_expression
  left: (member_expression) @_exports
  right: [
    (object) @site
    (call_expression arguments: (arguments . (object) @site))
    (arrow_function body: (parenthesized_expression (object) @site))
  ]) (#eq? @_exports "module.exports"))

; export default { … }, export default f({ … }), export default () => ({ … })
(export_statement "default" value: [
  (object) @site
  (call_expression arguments: (arguments . (object) @site))
  (arrow_function body: (parenthesized_expression (object) @site))
])
