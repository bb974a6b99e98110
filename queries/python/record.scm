; {"secure": True}      f(a, secure=True)
[(dictionary) (argument_list)] @site

; ["a", "b"]      ("a", "b")      {"a", "b"}      return a, b
([(list) (tuple) (set) (expression_list)] @site
  (#set! list true))
