; Comments.

; <!-- a -->
(comment) @comment
