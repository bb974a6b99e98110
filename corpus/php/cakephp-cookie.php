<?php
use Cake\Http\Cookie\Cookie;

// bad: secure, http-only
$response = $response->withCookie(new Cookie('token', $value));
// ok
$response = $response->withCookie(Cookie::create('token', $value, ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']));
// bad: http-only
$response = $response->withCookie((new Cookie('token'))->withValue($value)->withSecure(true));
// bad: secure
$response = $response->withCookie(new Cookie('token', $value, null, '/', '', false, true));
// ok - a deletion
$response = $response->withCookie((new Cookie('token'))->withExpired());
