<?php
return [
    'debug' => filter_var(env('DEBUG', false), FILTER_VALIDATE_BOOLEAN),
    'Session' => [
        'defaults' => 'php',
        'ini' => [
            // ok
            'session.cookie_secure' => true,
            // bad: http-only
            'session.cookie_httponly' => false,
        ],
    ],
];
