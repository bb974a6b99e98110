<?php
use Laminas\Http\Header\SetCookie;

// bad: secure, http-only
$headers->addHeader(new SetCookie('token', $value));
// ok
$headers->addHeader(new SetCookie('token', $value, null, '/', null, true, true));
// bad: http-only
$cookie = new SetCookie('token', $value);
$cookie->setSecure(true);
// bad: secure, http-only
$cookie = new \Zend\Http\Header\SetCookie('token', $value);
// ok - a deletion
$cookie = new SetCookie('token', '', time() - 3600);

return [
    // bad: secure
    'session_config' => ['cookie_httponly' => true, 'name' => 'app'],
];
