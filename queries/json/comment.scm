; Comments (of JSON with comments).

; // a    /* b */
(comment) @comment
