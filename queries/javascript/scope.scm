; the file
((program) @scope (#set! kind file))

; class A { … }
((class_body) @scope (#set! kind class))

; { … }, for (let i …) …, catch (e) { … }, switch (x) { … }
([(statement_block) (for_statement) (for_in_statement) (catch_clause) (switch_body)] @scope (#set! kind block))
