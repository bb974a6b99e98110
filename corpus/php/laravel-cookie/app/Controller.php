<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cookie;

class TokenController extends Controller
{
    public function store(Request $request)
    {
        // ok - Secure as config/session.php has it
        $cookie = cookie('token', $value, 60);
        // bad: secure
        $cookie = cookie('token', $value, 60, null, null, false);
        // bad: http-only
        Cookie::queue('token', $value, 60, null, null, null, false);
        // ok
        Cookie::queue(Cookie::make('token', $value, 60));
        // bad: http-only
        Cookie::queue(cookie('token', $value, httpOnly: false));
        // bad: lifetime
        Cookie::queue(Cookie::forever('token', $value));
        // ok
        Cookie::queue(Cookie::forever('theme', $value));
        // ok - a deletion
        Cookie::queue(Cookie::forget('token'));
        // ok - read
        $token = $request->cookie('token', 'none');
        // ok - by scripts
        $cookie = cookie('XSRF-TOKEN', $value, 60, null, null, null, false);
        // bad: secure
        return response()->json([])->cookie('token', $value, 60, '/', null, false);
    }
}
