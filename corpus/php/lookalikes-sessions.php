<?php
namespace Shop\Words;

use Bakery\Cookie;
use Hotel\Session;
use GuzzleHttp\Cookie\CookieJar;
use GuzzleHttp\Cookie\SetCookie;

final class Words
{
    public function words(Session $hotel, \PDO $db): void
    {
        // ok - a stay
        $hotel->session_start(['cookie_secure' => false]);
        // ok
        $hotel->startSession(['secure' => false]);
        // ok - a biscuit
        $biscuit = new Cookie('oat', 'sweet', 60, '/', '', false, false);
        // ok
        $hotel->ini_set('session.cookie_secure', '0');
        // ok - a column
        $db->exec("UPDATE settings SET cookie_secure = 0");
    }

    public function client(): CookieJar
    {
        // ok - what a client sends
        $jar = new CookieJar();
        // ok
        $jar->setCookie(new SetCookie(['Name' => 'sid', 'Value' => 'a', 'Domain' => 'partner.example', 'Secure' => false]));
        return $jar;
    }
}
