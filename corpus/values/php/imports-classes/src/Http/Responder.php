<?php

namespace Acme\Http;

use Acme\Config\Flags;
use Acme\Config;

final class Responder
{
    public function send(string $token): void
    {
        // bad: secure
        setcookie('auth_token', $token, ['secure' => Flags::SECURE, 'httponly' => true]);
        // ok
        setcookie('auth_token', $token, Flags::SAFE);
        // bad: secure
        setcookie('auth_token', $token, Flags::options(false));
        // ok
        setcookie('auth_token', $token, \Acme\Config\Flags::options(true));
        // bad: secure
        setcookie('auth_token', $token, \Acme\Config\Flags::options(false));
        // bad: secure
        setcookie('auth_token', $token, ['secure' => \Acme\Config\Flags::SECURE, 'httponly' => true]);
        // bad: secure
        setcookie('auth_token', $token, ['secure' => Config\Flags::SECURE, 'httponly' => true]);
    }
}
