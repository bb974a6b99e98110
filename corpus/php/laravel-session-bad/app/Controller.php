<?php

namespace App\Http\Controllers;

use Illuminate\Support\Facades\Cookie;

class TokenController extends Controller
{
    public function store()
    {
        // bad: secure - as config/session.php has it
        Cookie::queue('token', $value, 60);
        // ok
        Cookie::queue('token', $value, 60, null, null, true);
    }
}
