; # a comment      ; a comment
(comment) @comment
