<?php

namespace Config;

use CodeIgniter\Config\BaseConfig;

class Cookie extends BaseConfig
{
    public string $prefix = '';
    // bad: secure
    public bool $secure = false;
    public bool $httponly = true;
    public string $samesite = 'Lax';
}
