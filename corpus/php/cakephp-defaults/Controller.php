<?php
use Cake\Http\Cookie\Cookie;

// ok - by the defaults
$response = $response->withCookie(new Cookie('token', $value));
