; class A extends B { … }
[
  (class_declaration name: (_) @name (class_heritage (_) @super)? body: (_) @body)
  (class name: (_)? @name (class_heritage (_) @super)? body: (_) @body)
] @site
