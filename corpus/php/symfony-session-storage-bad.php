<?php
use Symfony\Component\HttpFoundation\Session\Storage\NativeSessionStorage;

// bad: secure
$storage = new NativeSessionStorage(['cookie_httponly' => true]);
