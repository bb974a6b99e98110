<?php
return [
    // ok
    'session_config' => ['cookie_secure' => true, 'cookie_httponly' => true, 'cookie_samesite' => 'Lax', 'name' => 'app'],
];
