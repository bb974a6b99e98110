; Literals with entries.

; secure: true    { secure: true }
[(block_mapping) (flow_mapping)] @site

; - a    [a, b]
([(block_sequence) (flow_sequence)] @site
  (#set! list true))

; secure: true    (in a file that does not parse, such as a template)
(ERROR (block_mapping_pair)) @site
