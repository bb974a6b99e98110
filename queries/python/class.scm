; class Config:
;     SECURE = True
(class_definition name: (_) @name body: (_) @body) @site

; class Production(Config):
(class_definition superclasses: (argument_list [(identifier) (attribute) (subscript) (call)] @super)) @site
