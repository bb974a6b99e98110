<?php
// bad: secure, http-only
header('Set-Cookie: sid=' . $id . '; Path=/');
// bad: secure
header("Set-Cookie: sid=$id; Path=/; HttpOnly", false);
// ok
header("Set-Cookie: sid={$id}; Path=/; Secure; HttpOnly; SameSite=Lax", false);
// bad: secure, http-only
header(sprintf('set-cookie: %s=%s; Path=/', 'sid', $id));
// ok - a deletion
header('Set-Cookie: sid=; Max-Age=0; Path=/');
// ok - another header
header('Content-Type: text/html; charset=utf-8');

// bad: secure
$response = $response->withHeader('Set-Cookie', 'sid=' . $id . '; HttpOnly');
// ok
$response = $response->withAddedHeader('Set-Cookie', 'sid=' . $id . '; HttpOnly; Secure');
// bad: secure, http-only
$response->headers->set('Set-Cookie', "sid=$id; Path=/");
// ok - a header that was received
$lines = $response->getHeader('Set-Cookie');
