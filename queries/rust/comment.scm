; // a    /* a */    /// a
[(line_comment) (block_comment)] @comment
