; Comments.

; // a    /* a */
[(comment) (block_comment)] @comment
