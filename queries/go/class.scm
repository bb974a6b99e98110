; type T struct { … }
(type_spec name: (_) @name type: (struct_type (_) @body)) @site

; type T struct { U; *p.V }: embedded
(type_spec type: (struct_type (field_declaration_list (field_declaration !name type: (_) @super)))) @site
