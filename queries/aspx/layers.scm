; inherits: html

; <script runat="server">: code of the page itself
((script_element
  (start_tag
    (attribute
      (attribute_name) @_name
      [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @layer)
  (#match? @_name "^(?i)runat$")
  (#match? @_value "^(?i)server$")
  (#set! language csharp))
