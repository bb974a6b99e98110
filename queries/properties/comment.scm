; Comments.

; # secure=true    ! secure=true
(comment) @comment
