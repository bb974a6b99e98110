<?php
[$secure, $httpOnly] = [false, true];
// bad: secure
setcookie('auth_token', $token, ['secure' => $secure, 'httponly' => $httpOnly]);
['secure' => $a, 'httponly' => $b] = ['secure' => true, 'httponly' => true];
// ok
setcookie('auth_token', $token, ['secure' => $a, 'httponly' => $b]);
list($c, $d) = array(true, false);
// bad: http-only
setcookie('auth_token', $token, ['secure' => $c, 'httponly' => $d]);
