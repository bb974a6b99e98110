<?php
use Symfony\Component\HttpFoundation\Cookie;

// bad: secure - the last link wins
$cookie = Cookie::create('auth_token')->withSecure(true)->withSecure(false);
// ok
$cookie = Cookie::create('auth_token', secure: false)->withSecure(true);
$later = Cookie::create('auth_token', $token);
// bad: http-only
$response->headers->setCookie($later->withSecure(true)->withHttpOnly(false));
