<?php
namespace Shop;

class Names
{
    public const TOKEN = 'auth_token';
    public const SECURE = false;
    protected static bool $httpOnly = true;
}

final class Jar extends Names
{
    private bool $secure = true;
    private $options = ['httponly' => true];
    public static $open = ['secure' => false, 'httponly' => true];

    public function __construct(private bool $flag = false, private bool $always = true)
    {
        $this->options['secure'] = true;
    }

    public function save(string $token): void
    {
        // ok
        setcookie(self::TOKEN, $token, ['secure' => $this->secure, 'httponly' => true]);
        // bad: secure
        setcookie(Names::TOKEN, $token, ['secure' => Names::SECURE, 'httponly' => true]);
        // bad: secure
        setcookie(static::TOKEN, $token, ['secure' => self::SECURE, 'httponly' => static::$httpOnly]);
        // ok
        setcookie(self::TOKEN, $token, $this->options);
        // bad: secure
        setcookie(self::TOKEN, $token, self::$open);
        // bad: secure
        setcookie(self::TOKEN, $token, Jar::$open);
        // bad: secure, http-only
        setcookie(self::TOKEN, $token, $this->plain());
        // ok
        setcookie(self::TOKEN, $token, self::safe());
    }

    private function plain(): array
    {
        return ['path' => '/'];
    }

    private static function safe(): array
    {
        return ['secure' => true, 'httponly' => true];
    }
}

define('COOKIE_FLAGS', ['secure' => true, 'httponly' => true]);
const FLAGS = ['secure' => false, 'httponly' => true];
// ok
setcookie('auth_token', $token, COOKIE_FLAGS);
// bad: secure
setcookie('auth_token', $token, FLAGS);
