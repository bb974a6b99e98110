<?php
use Swoole\Http\Request;
use Swoole\Http\Response;

$server->on('request', function (Request $request, Response $response) {
    // bad: secure, http-only
    $response->cookie('token', $value);
    // ok
    $response->cookie('token', $value, 0, '/', '', true, true, 'Lax');
    // bad: http-only
    $response->setCookie('token', $value, time() + 3600, '/', '', true);
    // ok - a deletion
    $response->cookie('token', '', time() - 3600);
    // ok - received
    $token = $request->cookie['token'];
});
