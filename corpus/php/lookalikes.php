<?php
namespace App\Client;

use GuzzleHttp\Cookie\CookieJar;
use GuzzleHttp\Cookie\SetCookie;
use Symfony\Component\BrowserKit\Cookie;

// ok - what an HTTP client sends
$jar = CookieJar::fromArray(['sid' => $value], 'example.org');
// ok
$jar->setCookie(new SetCookie(['Name' => 'sid', 'Value' => $value, 'Domain' => 'example.org', 'Secure' => false]));
// ok
$client->getCookieJar()->set(new Cookie('sid', $value));
// ok
curl_setopt($curl, CURLOPT_COOKIE, 'sid=' . $value);
// ok
curl_setopt($curl, CURLOPT_COOKIEJAR, $file);

// ok - received cookies
$sid = $_COOKIE['sid'] ?? null;
// ok
unset($_COOKIE['sid']);
// ok
$sid = $request->cookies->get('sid');
// ok
$sid = $request->cookie('sid', 'default');
// ok
$request = $request->withCookieParams(['sid' => $value]);

// ok - other headers
header('Location: /login; Path=/');
// ok
header('X-Set-Cookie: sid=1; Path=/');
// ok
header($line);
// ok
header("Content-Disposition: attachment; filename=$name");

final class Jar
{
    public function remember(string $name): void
    {
        // ok - a method of that name
        $this->setcookie($name, 'value');
    }

    private function setcookie(string $name, string $value): void
    {
        $this->cookies[$name] = $value;
    }
}
