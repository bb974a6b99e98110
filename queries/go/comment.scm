; // a, /* a */
(comment) @comment
