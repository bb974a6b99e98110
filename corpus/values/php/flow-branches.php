<?php
function branches(string $token, string $mode, $request): void
{
    $secure = false;
    if ($mode === 'strict') {
        $secure = true;
    }
    // low: secure
    setcookie('auth_token', $token, ['secure' => $secure, 'httponly' => true]);

    if ($mode === 'a') {
        $flag = true;
    } elseif ($mode === 'b') {
        $flag = true;
    } else {
        $flag = true;
    }
    // ok
    setcookie('auth_token', $token, ['secure' => $flag, 'httponly' => true]);

    if ($mode === 'a'):
        $colon = false;
    else:
        $colon = false;
    endif;
    // bad: secure
    setcookie('auth_token', $token, ['secure' => $colon, 'httponly' => true]);

    switch ($mode) {
        case 'a':
            $chosen = true;
            break;
        default:
            $chosen = true;
    }
    // ok
    setcookie('auth_token', $token, ['secure' => $chosen, 'httponly' => true]);

    // ok
    setcookie('auth_token', $token, ['secure' => match ($mode) { 'a', 'b' => true, default => 1 }, 'httponly' => true]);
    // bad: secure
    setcookie('auth_token', $token, ['secure' => match (true) { default => false }, 'httponly' => true]);
    // ok
    setcookie('auth_token', $token, ['secure' => $mode ? true : true, 'httponly' => true]);
    // bad: secure
    setcookie('auth_token', $token, ['secure' => false ?: false, 'httponly' => true]);
    // ok
    setcookie('auth_token', $token, ['secure' => null ?? true, 'httponly' => true]);
    // ok
    setcookie('auth_token', $token, ['secure' => (bool) 1, 'httponly' => !false]);
}

function early(string $token, bool $known): void
{
    $options = ['secure' => false, 'httponly' => true];
    if ($known) {
        return;
    }
    $options['secure'] = true;
    // ok
    setcookie('auth_token', $token, $options);
}

function thrown(string $token, $value): void
{
    $secure = true;
    if (!$value) {
        $secure = false;
        throw new RuntimeException('no value');
    }
    // ok
    setcookie('auth_token', $token, ['secure' => $secure, 'httponly' => true]);
}

function loops(string $token, array $items): void
{
    $secure = true;
    foreach ($items as $item) {
        $secure = false;
    }
    // low: secure
    setcookie('auth_token', $token, ['secure' => $secure, 'httponly' => true]);
}
