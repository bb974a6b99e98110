<?php
use Symfony\Component\HttpFoundation\Cookie;

// bad: secure - the constructor's default before 5.0
$cookie = new Cookie('token', $value);
// ok - create() had the new defaults already
$cookie = Cookie::create('token', $value);
