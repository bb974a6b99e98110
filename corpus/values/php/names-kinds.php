<?php
// bad: http-only
setcookie('PHPSESSID', session_id(), ['secure' => true]);
// ok: http-only - scripts read it
setcookie('XSRF-TOKEN', $token, ['secure' => true]);
const CSRF_COOKIE_NAME = 'XSRF-TOKEN';
// ok: http-only
setcookie(CSRF_COOKIE_NAME, $token, ['secure' => true]);
// bad: domain
setcookie('session_id', $id, ['secure' => true, 'httponly' => true, 'domain' => '.example.org']);
// bad: host-prefix
setcookie('__Host-session', $id, ['secure' => true, 'httponly' => true, 'path' => '/admin']);
// ok
setcookie('__Host-session', $id, ['secure' => true, 'httponly' => true, 'path' => '/']);
// bad: secure, secure-prefix
setcookie('__Secure-id', $id, ['httponly' => true]);
