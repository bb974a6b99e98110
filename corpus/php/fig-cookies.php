<?php
use Dflydev\FigCookies\FigRequestCookies;
use Dflydev\FigCookies\FigResponseCookies;
use Dflydev\FigCookies\SetCookie;

// bad: secure, http-only
$response = FigResponseCookies::set($response, SetCookie::create('token')->withValue($value));
// ok
$response = FigResponseCookies::set($response, SetCookie::create('token')->withValue($value)->withSecure(true)->withHttpOnly(true));
// ok - deletions
$response = FigResponseCookies::set($response, SetCookie::createExpired('token'));
// ok
$response = FigResponseCookies::set($response, SetCookie::create('token')->expire());
// ok - received
$token = FigRequestCookies::get($request, 'token');
