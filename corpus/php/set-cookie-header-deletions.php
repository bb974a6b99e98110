<?php
function leave(\Psr\Http\Message\ResponseInterface $response): \Psr\Http\Message\ResponseInterface
{
    // ok - deletions
    $response = $response->withAddedHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0');
    // ok
    $response = $response->withAddedHeader('Set-Cookie', 'sid=a; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
    // bad: secure, http-only
    $response = $response->withAddedHeader('Set-Cookie', 'sid=a; Path=/; Max-Age=60');
    // ok - another header
    return $response->withAddedHeader('X-Cookie', 'sid=a');
}
