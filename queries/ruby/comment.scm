; # a comment
(comment) @comment
