; The languages inside a page. All scripts of a page are one program: they share their globals.

; <script>a()</script>
((script_element (raw_text) @layer)
  (#set! language javascript)
  (#set! joined ";\n"))

; <script type="application/json">{}</script>, and templates: no script
((script_element
  (start_tag
    (attribute
      (attribute_name) @_name
      [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @layer)
  (#match? @_name "^(?i)type$")
  (#not-match? @_value "^(?i)\\s*(module|((text|application)/)?(x-)?(java|ecma|live)script[0-9.]*\\s*(;.*)?|text/babel|text/jsx)\\s*$"))

; <script lang="ts">, <script type="text/typescript">
((script_element
  (start_tag
    (attribute
      (attribute_name) @_name
      [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @layer)
  (#match? @_name "^(?i)(lang|type)$")
  (#match? @_value "^(?i)\\s*(ts|typescript|(text|application)/(x-)?typescript)\\s*$")
  (#set! language typescript)
  (#set! joined ";\n"))

; <script lang="tsx">
((script_element
  (start_tag
    (attribute
      (attribute_name) @_name
      [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @layer)
  (#match? @_name "^(?i)lang$")
  (#match? @_value "^(?i)tsx$")
  (#set! language tsx)
  (#set! joined ";\n"))

; <script lang="coffee">, <script language="VBScript">: read by nothing here
((script_element
  (start_tag
    (attribute
      (attribute_name) @_name
      [(attribute_value) @_value (quoted_attribute_value (attribute_value) @_value)]))
  (raw_text) @layer)
  (#match? @_name "^(?i)lang(uage)?$")
  (#match? @_value "^(?i)(coffee|coffeescript|livescript|pug|vb|vbs|vbscript|php)$"))

; onclick="a()": the body of a function by itself
((attribute
  (attribute_name) @_name
  (quoted_attribute_value (attribute_value) @layer))
  (#match? @_name "^(?i)on[a-z]+$")
  (#set! language javascript))
