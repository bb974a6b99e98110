; setcookie('a', 'b')      $f('a')      \setcookie('a')
(function_call_expression function: (_) @callee arguments: (_) @record) @site

; $response->setCookie('a')      $response?->setCookie('a')
[(member_call_expression object: (_) @receiver name: (name) @name arguments: (_) @record)
 (nullsafe_member_call_expression object: (_) @receiver name: (name) @name arguments: (_) @record)] @site

; Cookie::make('a')      parent::setCookie('a')
(scoped_call_expression scope: (_) @receiver name: (name) @name arguments: (_) @record) @site

; require 'config.php'
; (where it is a value it is what the file returns: see import.scm)
[(require_expression "require" @callee) (require_once_expression "require_once" @callee)
 (include_expression "include" @callee) (include_once_expression "include_once" @callee)] @site

; Calls that are idioms of the language.

; array_merge($defaults, $options)
((function_call_expression function: (name) @_merge arguments: (_) @record) @value.merge
  (#eq? @_merge "array_merge"))

; array_replace($defaults, $options)
((function_call_expression function: (name) @_merge arguments: (_) @record) @value.merge
  (#eq? @_merge "array_replace"))

; array_merge_recursive($a, $b)      array_replace_recursive($a, $b)
((function_call_expression function: (name) @_merge arguments: (_) @record) @value.merge
  (#any-of? @_merge "array_merge_recursive" "array_replace_recursive")
  (#set! deep true))

; wp_parse_args($options, $defaults)
((function_call_expression function: (name) @_merge arguments: (_) @record) @value.merge
  (#eq? @_merge "wp_parse_args")
  (#set! wins left))

; array_diff_key($options, ['domain' => 1])
((function_call_expression function: (name) @_diff arguments: (_ . (argument (_) @left) .
  (argument (array_creation_expression (array_element_initializer . (_) @right . (_) .))))) @value.without
  (#eq? @_diff "array_diff_key"))

; array_filter($options)
; (what is null, false or empty is left out: it is the default anyway)
((function_call_expression function: (name) @_filter arguments: (_ . (argument (_) @value))) @value.transparent
  (#any-of? @_filter "array_filter" "array_change_key_case" "array_unique" "array_values")
  (#set! alias copy))

; (string) as a call: strval($a)      trim($a)      boolval($a)      urlencode($a)
((function_call_expression function: (name) @_same arguments: (_ . (argument (_) @value) .)) @value.transparent
  (#any-of? @_same "strval" "trim" "rtrim" "ltrim" "boolval" "intval"))

; implode('; ', $parts)      join('; ', $parts)
((function_call_expression function: (name) @_join arguments: (_ . (argument (_) @right) . (argument (_) @left) .)) @value.join
  (#any-of? @_join "implode" "join"))

; sprintf('%s=%s', $a, $b)
((function_call_expression function: (name) @_format arguments: (_ . (argument (_) @left)) @right) @value.format
  (#any-of? @_format "sprintf" "vsprintf")
  (#set! style percent))

; in_array($a, ['b', 'c'], true)
((function_call_expression function: (name) @_in arguments: (_ . (argument (_) @left) . (argument (_) @right))) @value.in
  (#eq? @_in "in_array"))

; tap(new Cookie('a'), function ($c) { … })
((function_call_expression function: (name) @_tap arguments: (_ . (argument (_) @left) .
  (argument [(anonymous_function) (arrow_function)] @right))) @value.configured
  (#eq? @_tap "tap"))
