<?php
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => getenv('APP_ENV') === 'production']);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => env('APP_ENV', 'local') !== 'local']);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => app()->environment('production')]);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => App::environment() == 'production']);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => !WP_DEBUG]);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => YII_ENV === 'prod']);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => ENVIRONMENT !== 'development']);
// ok
setcookie('auth_token', $token, ['httponly' => true, 'secure' => in_array($_ENV['APP_ENV'], ['prod', 'production'], true)]);
// bad: off-in-production
setcookie('auth_token', $token, ['httponly' => true, 'secure' => getenv('APP_ENV') !== 'production']);
// bad: off-in-production
setcookie('auth_token', $token, ['httponly' => true, 'secure' => $this->app->environment('local')]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => env('COOKIE_SECURE', false)]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => (bool) getenv('COOKIE_SECURE')]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => $_ENV['COOKIE_SECURE'] ?? false]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => filter_var(env('COOKIE_SECURE', 'false'), FILTER_VALIDATE_BOOLEAN)]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => $request->isSecure()]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => isset($_SERVER['HTTPS'])]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => !empty($_SERVER['HTTPS']) && $_SERVER['HTTPS'] !== 'off']);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => isset($_SERVER['HTTPS']) ? true : false]);
// low: secure
setcookie('auth_token', $token, ['httponly' => true, 'secure' => $_SERVER['REQUEST_SCHEME'] === 'https']);

if (getenv('APP_ENV') !== 'production') {
    // ok - never in production
    setcookie('auth_token', $token);
}
