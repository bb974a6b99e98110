<!doctype html>
<p><?= htmlspecialchars($title) ?></p>
<?php
// bad: secure, http-only
setcookie('remember', $token, time() + 3600);

// bad: secure, http-only
setcookie('remember', $token);

// bad: http-only - by position Secure is the sixth
setcookie('remember', $token, time() + 3600, '/', '', true);

// bad: secure - and HttpOnly the seventh
setcookie('remember', $token, 0, '/', '', false, true);

// ok
setcookie('remember', $token, time() + 3600, '/', '', true, true);

// bad: secure, http-only
setrawcookie('remember', $token, 0, '/', 'example.org', 0, 0);

// ok
setrawcookie('remember', $token, 0, '/', '', 1, 1);

// bad: secure - keys of the array
setcookie('remember', $token, ['expires' => time() + 3600, 'path' => '/', 'httponly' => true, 'samesite' => 'Lax']);

// ok - keys are compared without their case
setcookie('remember', $token, ['Expires' => time() + 3600, 'Secure' => true, 'HttpOnly' => true, 'SameSite' => 'Strict']);

// bad: same-site-none, secure
setcookie('remember', $token, ['secure' => false, 'httponly' => true, 'samesite' => 'None']);

// ok - by name, as since PHP 8
setcookie(name: 'remember', value: $token, secure: true, httponly: true);

// bad: secure
setcookie(name: 'remember', value: $token, httponly: true);

// bad: secure, http-only
setcookie(name: 'remember', value: $token, expires_or_options: time() + 3600);

// ok - the options by name
setcookie('remember', $token, expires_or_options: ['secure' => true, 'httponly' => true]);

// bad: secure, http-only - of the global namespace, and with another case
\setcookie('remember', $token, time() + 3600);
// bad: secure, http-only
setCookie('remember', $token, time() + 3600);
// bad: secure, http-only - warnings are switched off
@setcookie('remember', $token, time() + 3600, '/');

// info: same-site
setcookie('remember', $token, 0, '/', '', true, true);
// ok: same-site - what stood in for SameSite before PHP 7.3
setcookie('remember', $token, 0, '/; samesite=strict', '', true, true);

// ok - deletions
setcookie('remember', '', time() - 3600);
// ok
setcookie('remember', '', time() - 3600, '/');
// ok
setcookie('remember', $anything, time() - 42000, '/');
// ok
setcookie('remember', $anything, 1);
// ok
setcookie('remember', '');
// ok
setcookie('remember', null, -1, '/');
// ok
setcookie('remember', false);
// ok
setcookie('remember', $anything, ['expires' => 1, 'path' => '/']);
// ok
setcookie('remember', $anything, ['expires' => strtotime('-1 day')]);
// ok
setcookie(session_name(), '', time() - 42000, $params['path'], $params['domain'], $params['secure'], $params['httponly']);
// bad: secure, http-only - zero ends with the browser session
setcookie('remember', $token, 0);

// bad: lifetime
setcookie('remember', $token, time() + 10 * 365 * 24 * 3600, '/', '', true, true);
// bad: lifetime
setcookie('remember', $token, ['expires' => strtotime('+5 years'), 'secure' => true, 'httponly' => true]);
// bad: lifetime
setcookie('remember', $token, 2147483647, '/', '', true, true);
?>
<script>document.title = "<?php echo $title; ?>";</script>
<?php if ($keep): ?>
  <p>Kept.</p>
<?php
  // bad: secure, http-only
  setcookie('remember', $token, strtotime('+30 days'));
endif;
// low: secure - what the variable holds is not seen
setcookie('remember', $token, $options);
// bad: secure, http-only - a sum is a time
setcookie('remember', $token, $now + $lifetime);
