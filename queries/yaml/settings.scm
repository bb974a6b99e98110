; The root mapping of each document of a file.

; server:
;   port: 8080
(document (_ [(block_mapping) (flow_mapping)] @site))

; server:
;   port: {{ .Values.port }}    (a file that does not parse)
(ERROR (block_mapping_pair)) @site
