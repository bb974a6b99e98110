<?php
namespace App\Controller;

use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation as Http;

// ok - follows the request
$response->headers->setCookie(Cookie::create('token', $value));
// bad: secure, http-only
$response->headers->setCookie(Cookie::create('token', $value, 0, '/', null, false, false));
// bad: secure
$response->headers->setCookie(Cookie::create('token', $value)->withSecure(false));
// ok
$response->headers->setCookie(Cookie::create('token')->withValue($value)->withSecure(true)->withSameSite('strict'));
// bad: http-only
$response->headers->setCookie(Cookie::create('token', $value)->withSecure()->withHttpOnly(false));
// ok
$cookie = new Cookie('token', $value, strtotime('tomorrow'), '/', null, true, true, false, Cookie::SAMESITE_LAX);
// bad: secure, same-site-none
$cookie = new \Symfony\Component\HttpFoundation\Cookie('token', $value, 0, '/', null, false, true, false, 'none');
// bad: secure
$cookie = new Http\Cookie('token', $value, secure: false);
// ok - deletions
$response->headers->clearCookie('token');
// ok
$response->headers->setCookie(new Cookie('token', null, 1, '/', null, false, false));
// ok
$response->headers->setCookie(Cookie::create('token', 'x', time() - 3600, '/', null, false));
