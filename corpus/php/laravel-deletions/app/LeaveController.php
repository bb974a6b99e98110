<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Cookie;

class LeaveController extends Controller
{
    public function destroy(Request $request)
    {
        // ok - deletions
        Cookie::queue(Cookie::forget('token'));
        // ok
        Cookie::queue('token', '', 60, null, null, false, false);
        // ok
        Cookie::queue('token', 'gone', -60, null, null, false, false);
        // bad: secure, http-only
        Cookie::queue('token', $value, 60, null, null, false, false);
        // ok - a cache
        Cache::put('token', $value, 60);
        // ok - what the request brought
        return $request->cookie('token');
    }
}
