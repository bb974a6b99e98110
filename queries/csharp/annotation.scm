; Annotations.

; [ApiController]    [Route("a", Order = 1)]
(attribute name: (_) @name (attribute_argument_list)? @record) @site
