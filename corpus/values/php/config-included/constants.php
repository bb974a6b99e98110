<?php
define('COOKIE_SECURE', false);
const COOKIE_FLAGS = ['secure' => true, 'httponly' => true];

function cookie_options(): array
{
    return ['secure' => false, 'httponly' => true];
}
