; $options = ['secure' => true]
((assignment_expression left: (variable_name) @target right: (_) @value) @site
  (#set! declares function))

; $cookie->secure = true      $options['secure'] = true      self::$secure = true
((assignment_expression left: [
    (subscript_expression) (member_access_expression) (nullsafe_member_access_expression) (scoped_property_access_expression)
    (dynamic_variable_name) (function_call_expression) (member_call_expression) (scoped_call_expression)
  ] @target right: (_) @value) @site)

; $a = &$b
((reference_assignment_expression left: (_) @target right: (_) @value) @site
  (#set! declares function))

; $options = ['a' => 1]      $copy = $options
; (an array is copied, an object is not: what is written to it later shows in what else it is made of)
((assignment_expression left: (variable_name) @target right: [(variable_name) (member_access_expression) (scoped_property_access_expression)] @value) @site
  (#set! declares function)
  (#set! alias copy-records))

; $parts[] = 'Secure'
((assignment_expression left: (subscript_expression . (_) @target .) right: (_) @value) @site
  (#set! operator push))

; [$a, $b] = f()      list($a, $b) = f()
((assignment_expression left: (list_literal (variable_name) @site @target) right: (_) @value)
  (#set! declares function)
  (#set! part index))

; ['a' => $a, 'b' => $b] = f()
((assignment_expression left: (list_literal (_) @key . "=>" . (variable_name) @site @target) right: (_) @value)
  (#set! declares function)
  (#set! part key))

; foreach ($cookies as $cookie)      foreach ($cookies as $name => $cookie)
; (its value is not known)
((foreach_statement (_) @value "as" [(variable_name) @target (pair (variable_name) @target) (by_ref (variable_name) @target)] @site)
  (#set! declares function))

; $options ??= []
((augmented_assignment_expression left: (_) @target operator: "??=" right: (_) @value) @site
  (#set! declares function)
  (#set! operator default))

; $header .= '; Secure'
((augmented_assignment_expression left: (_) @target operator: [".=" "+="] right: (_) @value) @site
  (#set! operator add))

; $options += ['secure' => true]
((augmented_assignment_expression left: (_) @target operator: "+=" right: (array_creation_expression) @value) @site
  (#set! operator fill))

; $a -= 1      $a |= B
; (its value is not known, the operator stands for it)
((augmented_assignment_expression left: (_) @target
  operator: ["-=" "*=" "/=" "%=" "**=" "&=" "^=" "|=" "<<=" ">>="] @value) @site)

; $a++
(update_expression argument: (_) @target) @site

; array_push($parts, 'Secure')
((function_call_expression function: (name) @_push arguments: (_ . (argument (_) @target) . (argument (_) @value) .)) @site
  (#eq? @_push "array_push")
  (#set! operator push))

; unset($options['secure'])
((unset_statement (_) @target) @site
  (#set! operator remove))

; const A = 1;
((const_declaration (const_element . (_) @target . (_) @value) @site)
  (#set! declares block))

; class A { const B = 1; }
([(declaration_list (const_declaration (const_element . (_) @target . (_) @value) @site))
  (enum_declaration_list (const_declaration (const_element . (_) @target . (_) @value) @site))]
  (#set! declares field))

; enum A: string { case B = 'b'; }
((enum_case name: (_) @target value: (_)? @value) @site
  (#set! declares field))

; class A { private Cookie $b = 1; }
((property_declaration type: (_)? @type (property_element name: (variable_name (name) @target) default_value: (_)? @value) @site)
  (#set! declares field))

; function __construct(private Cookie $b = 1)
((property_promotion_parameter type: (_)? @type name: (variable_name (name) @target) @value) @site
  (#set! declares field))

; static $a = 1;      (in a function)
((static_variable_declaration name: (_) @target value: (_)? @value) @site
  (#set! declares function))

; define('SECURE', true)
((function_call_expression function: (name) @_define arguments: (_ . (argument (string (string_content) @target)) . (argument (_) @value))) @site
  (#eq? @_define "define")
  (#set! declares block))

; catch (E $e)
((catch_clause type: (_) @type name: (_) @target) @site
  (#set! declares function))
