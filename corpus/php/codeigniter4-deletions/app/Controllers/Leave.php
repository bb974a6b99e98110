<?php

namespace App\Controllers;

class Leave extends BaseController
{
    public function index()
    {
        // ok - deletions
        $this->response->deleteCookie('remember');
        // ok
        $this->response->setCookie('remember', '', 86400, '', '/', '', false, false);
        // ok
        $this->response->setCookie('remember', 'gone', -1, '', '/', '', false, false);
        // bad: secure, http-only
        $this->response->setCookie('remember', $token, 86400, '', '/', '', false, false);
        // ok - what the request brought
        return $this->request->getCookie('remember');
    }
}
