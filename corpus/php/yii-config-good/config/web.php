<?php

return [
    'components' => [
        'session' => [
            // ok
            'cookieParams' => ['httponly' => true, 'secure' => true, 'sameSite' => 'Lax'],
        ],
        'user' => [
            // ok
            'identityCookie' => ['name' => '_identity', 'httpOnly' => true, 'secure' => true],
        ],
    ],
];
