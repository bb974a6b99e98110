; Comments.

; # secure: true
(comment) @comment
