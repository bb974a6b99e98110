; Annotations.

; @Bean
(annotation (user_type) @name) @site

; @Value("\${secure:false}")    @field:Value("\${secure:false}")
(annotation (constructor_invocation (user_type) @name (value_arguments) @record)) @site
