; Literals with entries.

; ("a", secure = true)    @Value("a")
(value_arguments) @site

; f { … }    (the lambda is the only argument)
(annotated_lambda) @site

; ["/a", "/b"]    (in annotations)
((collection_literal) @site
  (#set! list true))
