<?php

namespace App\Controllers;

class Home extends BaseController
{
    public function index()
    {
        helper('cookie');
        // bad: secure - as Config\Cookie has it
        set_cookie('remember', $token, 86400);
        // ok
        set_cookie('remember', $token, 86400, '', '/', '', true, true);
        // bad: secure
        $this->response->setCookie('remember', $token, 86400);
        // bad: http-only
        $this->response->setCookie('remember', $token, 86400, '', '/', '', true, false);
        // ok
        $this->response->setCookie('remember', $token, 86400, '', '/', '', true, true, 'Lax');
        // ok - a deletion
        delete_cookie('remember');
    }
}
