<?php
use Phalcon\Http\Cookie;
use Phalcon\Http\Response\Cookies;

function remember(Cookies $cookies, string $value): void
{
    // bad: secure, http-only
    $cookies->set('token', $value, time() + 3600, '/');
    // ok - Secure comes before the domain
    $cookies->set('token', $value, time() + 3600, '/', true, '', true, ['samesite' => 'Lax']);
    // ok - a deletion
    $cookies->delete('token');
}

// bad: http-only
$cookie = new Cookie('token', $value, 0, '/', true);
