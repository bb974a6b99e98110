; Annotations.

; @Bean    @Value("${secure:false}")
(annotation name: (_) @name arguments: (_)? @record) @site
