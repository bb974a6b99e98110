<?php

return [
    'driver' => env('SESSION_DRIVER', 'database'),
    'lifetime' => (int) env('SESSION_LIFETIME', 120),
    'expire_on_close' => env('SESSION_EXPIRE_ON_CLOSE', false),
    'cookie' => env('SESSION_COOKIE', 'app_session'),
    'path' => '/',
    'domain' => env('SESSION_DOMAIN'),
    // bad: secure
    'secure' => false,
    // bad: http-only
    'http_only' => false,
    'same_site' => env('SESSION_SAME_SITE', 'lax'),
];
