; class A extends B<T> { … }, abstract class A implements B { … }: not JavaScript's pattern, where the super class has no clause
[
  (class_declaration name: (_) @name (class_heritage (extends_clause value: (_) @super))? body: (_) @body)
  (abstract_class_declaration name: (_) @name (class_heritage (extends_clause value: (_) @super))? body: (_) @body)
  (class name: (_)? @name (class_heritage (extends_clause value: (_) @super))? body: (_) @body)
] @site

; enum A { … }: its members are attributes
(enum_declaration name: (_) @name body: (_) @body) @site
