<?php
$options = ['secure' => true, 'httponly' => true];
$copy = $options;
$copy['secure'] = false;
// ok - an array is copied
setcookie('auth_token', $token, $options);
// bad: secure
setcookie('auth_token', $token, $copy);

$same = &$options;
$same['httponly'] = false;
// bad: http-only - a reference is not
setcookie('auth_token', $token, $options);

function harden(array &$given): void
{
    $given['secure'] = true;
}
$open = ['secure' => false, 'httponly' => true];
harden($open);
// ok
setcookie('auth_token', $token, $open);
