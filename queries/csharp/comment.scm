; Comments.

; // a    /* a */
(comment) @comment
