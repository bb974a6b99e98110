; new T, new T(a), new ns.T(a)
(new_expression constructor: (_) @type arguments: (_)? @record) @site
