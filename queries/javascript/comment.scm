; // a, /* a */, <!-- a
[(comment) (html_comment)] @comment
