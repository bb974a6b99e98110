<?php
const SAFE = ['secure' => true, 'httponly' => true, 'path' => '/'];
const OPEN = ['secure' => false, 'httponly' => true];

function spread(string $token, bool $tls): void
{
    // ok
    setcookie('auth_token', $token, [...OPEN, ...SAFE]);
    // bad: secure
    setcookie('auth_token', $token, [...SAFE, ...OPEN]);
    // bad: secure
    setcookie('auth_token', $token, [...SAFE, 'secure' => false]);
    // ok
    setcookie('auth_token', $token, array_merge(OPEN, SAFE));
    // bad: secure
    setcookie('auth_token', $token, array_merge(SAFE, ['secure' => false]));
    // ok
    setcookie('auth_token', $token, array_replace(OPEN, ['secure' => true]));
    // ok - the first one wins
    setcookie('auth_token', $token, ['secure' => true] + OPEN);
    // bad: secure
    setcookie('auth_token', $token, OPEN + ['secure' => true]);
    // bad: secure
    setcookie('auth_token', $token, OPEN + SAFE);
    // ok
    setcookie('auth_token', $token, SAFE + OPEN);
    // ok - nobody sees it
    setcookie('auth_token', $token, [...OPEN, ...elsewhere()]);
    // low: secure
    setcookie('auth_token', $token, ['httponly' => true, ...($tls ? ['secure' => true] : [])]);
    // ok
    setcookie('auth_token', $token, array_filter(SAFE));
    // bad: secure
    setcookie('auth_token', $token, array_diff_key(SAFE, ['secure' => 1]));
    // ok
    setcookie('auth_token', $token, wp_parse_args(['secure' => true], OPEN));
}

function written(string $token): void
{
    $options = array('httponly' => true);
    $options['secure'] = true;
    // ok
    setcookie('auth_token', $token, $options);
    $options['secure'] = false;
    // bad: secure
    setcookie('auth_token', $token, $options);
    $options = SAFE;
    // ok
    setcookie('auth_token', $token, $options);
    unset($options['httponly']);
    // bad: http-only
    setcookie('auth_token', $token, $options);
    $filled = ['secure' => false];
    $filled += ['secure' => true, 'httponly' => true];
    // bad: secure
    setcookie('auth_token', $token, $filled);
    $filled['secure'] ??= true;
    // todo: secure - what is false stays
    setcookie('auth_token', $token, $filled);
    $given = null;
    $given ??= ['secure' => true, 'httponly' => true];
    // ok
    setcookie('auth_token', $token, $given);
}
