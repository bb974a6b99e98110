<?php
require __DIR__ . '/bootstrap.php';
// bad: http-only - what is set there holds here
session_start();
// bad: secure - setcookie has none of these settings
setcookie('remember', $token, ['httponly' => true]);
