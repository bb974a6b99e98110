; return ['secure' => true];      return array('secure' => true);
; (a file that is worth its configuration)
(program (return_statement [
  (array_creation_expression) @site
  (function_call_expression arguments: (arguments (argument (array_creation_expression) @site)))
]))

; <?php
; $config['secure'] = true;
; (a file of assignments)
(program) @site
