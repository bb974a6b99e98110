<?php
function options(bool $secure = true, bool $httpOnly = true): array
{
    return ['secure' => $secure, 'httponly' => $httpOnly, 'path' => '/'];
}

function lifetime(int $days): int
{
    return time() + $days * 86400;
}

$make = fn (bool $secure) => ['secure' => $secure, 'httponly' => true];
$closure = function (array $more = []) {
    return array_merge(['secure' => true, 'httponly' => true], $more);
};

// ok
setcookie('auth_token', $token, options());
// bad: secure
setcookie('auth_token', $token, options(false));
// bad: http-only - by name
setcookie('auth_token', $token, options(httpOnly: false));
// ok
setcookie('auth_token', $token, $make(true));
// bad: secure
setcookie('auth_token', $token, $make(false));
// ok
setcookie('auth_token', $token, $closure());
// bad: secure
setcookie('auth_token', $token, $closure(['secure' => false]));
// bad: lifetime
setcookie('auth_token', $token, lifetime(500), '/', '', true, true);

function remember(string $name, string $value, bool $secure): void
{
    // bad: http-only - decided here, said once
    setcookie($name, $value, ['secure' => $secure]);
}

function send(string $name, string $value, array $options): void
{
    // ok - whoever calls decides
    setcookie($name, $value, $options);
}

function clear(string $name, int $expires): void
{
    // ok - every caller deletes
    setcookie($name, 'x', $expires, '/');
}

// ok: secure
remember('session', $token, true);
// bad: secure
remember('session', $token, false);
// bad: secure
remember('session', $token, secure: false);
// ok
send('session', $token, ['secure' => true, 'httponly' => true]);
// bad: secure, http-only
send('session', $token, ['path' => '/']);
clear('session', time() - 3600);
