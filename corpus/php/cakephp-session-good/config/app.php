<?php
return [
    'Session' => [
        'defaults' => 'php',
        // ok
        'ini' => ['session.cookie_secure' => true, 'session.cookie_httponly' => true, 'session.cookie_samesite' => 'Lax'],
    ],
];
