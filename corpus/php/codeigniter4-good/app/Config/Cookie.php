<?php

namespace Config;

use CodeIgniter\Config\BaseConfig;

class Cookie extends BaseConfig
{
    // ok
    public bool $secure = true;
    public bool $httponly = true;
    public string $samesite = 'Lax';
}
