<?php

$params = require __DIR__ . '/params.php';

$config = [
    'id' => 'app',
    'components' => [
        'request' => [
            'cookieValidationKey' => '',
            // ok
            'csrfCookie' => ['httpOnly' => true, 'secure' => true, 'sameSite' => 'Lax'],
        ],
        'session' => [
            // bad: secure, http-only - what is given takes the place of the default
            'cookieParams' => ['lifetime' => 3600],
        ],
        'user' => [
            // bad: secure
            'identityCookie' => ['name' => '_identity', 'httpOnly' => true],
        ],
    ],
];

return $config;
