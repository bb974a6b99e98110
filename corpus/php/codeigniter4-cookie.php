<?php
use CodeIgniter\Cookie\Cookie;

// bad: secure
$cookie = new Cookie('token', $value);
// ok
$cookie = new Cookie('token', $value, ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
// bad: http-only
$cookie = (new Cookie('token', $value))->withSecure()->withHTTPOnly(false);
// ok - a deletion
$cookie = (new Cookie('token', $value))->withExpired();
