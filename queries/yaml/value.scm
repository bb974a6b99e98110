; Scalars and entries. Every value stands inside a `flow_node` or `block_node`, which may also hold an anchor or a tag.

; secure: true     - true
(flow_node . (anchor)? . (_) @value .) @value.transparent
(block_node [(block_mapping) (block_sequence) (block_scalar)] @value) @value.transparent
(block_sequence_item (_) @value) @value.transparent

; JSESSIONID
((plain_scalar) @value.text
  (#set! strip " "))

; true    yes    On
((plain_scalar) @value.true
  (#match? @value.true "^(true|True|TRUE|yes|Yes|YES|on|On|ON)$"))

; false    no    Off
((plain_scalar) @value.false
  (#match? @value.false "^(false|False|FALSE|no|No|NO|off|Off|OFF)$"))

; 30    0x1f    1.5
(plain_scalar [(integer_scalar) (float_scalar)]) @value.number

; ~    null
(plain_scalar (null_scalar)) @value.null

; "Lax"    'Lax'
[(double_quote_scalar) (single_quote_scalar)] @value.text

; |
;   Lax
((block_scalar) @value.text
  (#set! strip "|>+- \n\r"))

; secure: true    { secure: true }
(block_mapping_pair key: (_) @key value: (_) @value) @value.pair
(flow_pair key: (_) @key value: (_) @value) @value.pair

; secure:    { secure: }    (no value is null)
(block_mapping_pair key: (_) @key !value ":" @value @value.null) @value.pair
(flow_pair key: (_) @key !value ":" @value @value.null) @value.pair

; on: true (a key is always text)
([(block_mapping_pair key: (flow_node (plain_scalar) @value.text))
  (flow_pair key: (flow_node (plain_scalar) @value.text))]
  (#set! strip " "))

; <<: *defaults
((block_mapping_pair key: (_) @_key value: (_) @value) @value.spread
  (#eq? @_key "<<"))
