; Annotations.

; @Bean
(marker_annotation name: (_) @name) @site

; @Value("${secure:false}")
(annotation name: (_) @name arguments: (_) @record) @site
