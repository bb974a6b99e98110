; new Cookie('a', 'b')      new \A\Cookie('a')
(object_creation_expression . [(name) (qualified_name)] @type (arguments)? @record) @site

; new ArrayObject($options)
((object_creation_expression . (name) @_type (arguments . (argument (_) @value))) @value.transparent
  (#any-of? @_type "ArrayObject" "ArrayIterator" "Collection")
  (#set! alias copy))
