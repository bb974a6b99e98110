<?php
require_once __DIR__ . '/constants.php';

$config = require __DIR__ . '/config.php';
// bad: secure
setcookie('auth_token', $token, $config['cookie']);
// ok
setcookie('auth_token', $token, $config['safe']);
// bad: secure
setcookie('auth_token', $token, (require 'config.php')['cookie']);
// bad: secure
setcookie('auth_token', $token, ['secure' => COOKIE_SECURE, 'httponly' => true]);
// ok
setcookie('auth_token', $token, COOKIE_FLAGS);
// bad: secure
setcookie('auth_token', $token, cookie_options());
