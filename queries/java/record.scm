; Literals with entries.

; ("a", true)    @Value("a")
[(argument_list) (annotation_argument_list)] @site

; { 1, 2 }    @RequestMapping({"/a", "/b"})
([(array_initializer) (element_value_array_initializer)] @site
  (#set! list true))

; the inner braces of new HashMap<>() {{ put("a", 1); }}
(object_creation_expression (class_body (block) @site))
