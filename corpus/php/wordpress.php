<?php
// ok - follows the request
wp_set_auth_cookie($user_id, true);
// ok
wp_set_auth_cookie($user_id, true, is_ssl());
// bad: secure
wp_set_auth_cookie($user_id, true, false);
// ok
wp_signon($credentials, is_ssl());
// bad: secure
add_filter('secure_auth_cookie', '__return_false');
// ok
add_filter('secure_logged_in_cookie', '__return_true');
// ok - another filter
add_filter('the_content', '__return_false');
// ok
wp_clear_auth_cookie();

// ok
setcookie('plugin_token', $token, ['expires' => time() + 3600, 'path' => COOKIEPATH, 'domain' => COOKIE_DOMAIN, 'secure' => is_ssl(), 'httponly' => true, 'samesite' => 'Lax']);
// bad: secure, http-only
setcookie('plugin_token', $token, time() + 3600, COOKIEPATH, COOKIE_DOMAIN);
// ok - a deletion
setcookie('plugin_token', ' ', time() - YEAR_IN_SECONDS, COOKIEPATH, COOKIE_DOMAIN);
// ok - follows the request
setcookie('plugin_token', $token, time() + DAY_IN_SECONDS, COOKIEPATH, COOKIE_DOMAIN, is_ssl(), true);
