<?php

namespace Acme\Config;

final class Flags
{
    public const SECURE = false;
    public const SAFE = ['secure' => true, 'httponly' => true];

    public static function options(bool $secure): array
    {
        return ['secure' => $secure, 'httponly' => true];
    }
}
