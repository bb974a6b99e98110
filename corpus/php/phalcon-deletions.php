<?php
use Phalcon\Http\Response\Cookies;

function forget(Cookies $cookies, string $value): void
{
    // ok - deletions
    $cookies->delete('token');
    // ok
    $cookies->set('token', '', time() - 3600, '/');
    // ok
    $cookies->set('token', 'gone', time() - 3600, '/');
    // bad: secure, http-only
    $cookies->set('token', $value, time() + 3600, '/');
    // ok - what the request brought
    $cookies->get('token')->getValue();
}
