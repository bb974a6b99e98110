; // a comment      # a comment      /* a comment */
(comment) @comment
