; Attributes, and the text between tags.

; requireSSL="true"
(Attribute (Name) @key (AttValue) @value) @value.pair

; "true"    'true'
(AttValue) @value.text

; <secure>true</secure>    <![CDATA[true]]>
[(CharData) (CData)] @text

; <name>a&amp;b&#65;</name>
(content [(EntityRef) (CharRef)] @text)
