<?php
use Slim\Http\Cookies;

$cookies = new Cookies();
// bad: secure, http-only
$cookies->set('token', ['value' => $value]);
// ok
$cookies->set('token', ['value' => $value, 'secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
// ok - a deletion
$cookies->set('token', ['value' => '', 'expires' => '1 January 1970']);
