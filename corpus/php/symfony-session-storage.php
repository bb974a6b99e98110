<?php
use Symfony\Component\HttpFoundation\Session\Session;
use Symfony\Component\HttpFoundation\Session\Storage\NativeSessionStorage;

// ok
$session = new Session(new NativeSessionStorage(['cookie_secure' => true, 'cookie_httponly' => true, 'cookie_samesite' => 'lax']));
