; Comments.

; <!-- <secure>true</secure> -->
(Comment) @comment
