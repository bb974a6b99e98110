; <A b={c} />, <A b={c}>…</A>
[
  (jsx_self_closing_element name: (_) @name)
  (jsx_opening_element name: (_) @name)
] @site

; b="c", b={c}
(jsx_attribute . (_) @key . (_) @value) @value.pair

; {...props}
(_ attribute: (jsx_expression (spread_element (_) @value)) @value.spread)

; the {c} of b={c}
(jsx_attribute (jsx_expression (_) @value) @value.transparent)

; text between tags
(jsx_text) @text
