<?php

namespace Config;

use CodeIgniter\Config\BaseConfig;

class App extends BaseConfig
{
    public $baseURL = 'https://example.org/';
    // ok
    public $cookieSecure = true;
    public $cookieHTTPOnly = true;
    public $cookieSameSite = 'Lax';
}
