<?php
$header = 'Set-Cookie: auth_token=' . $token;
$header .= '; Path=/';
$header .= '; HttpOnly';
// bad: secure
header($header);
$header .= '; Secure';
// ok
header($header, false);

$parts = ["auth_token=$token"];
$parts[] = 'HttpOnly';
// bad: secure
header('Set-Cookie: ' . implode('; ', $parts));
$parts[] = 'Secure';
// ok
header('Set-Cookie: ' . implode('; ', $parts));

// bad: secure, http-only
header(<<<LINE
Set-Cookie: auth_token=$token; Path=/
LINE);
// ok
header(sprintf('Set-Cookie: auth_token=%s; Path=/; Secure; HttpOnly', rawurlencode($token)));
// low: secure
header('Set-Cookie: auth_token=' . $token . '; HttpOnly' . ($tls ? '; Secure' : ''));
