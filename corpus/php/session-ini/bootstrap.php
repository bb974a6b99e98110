<?php
// ok
ini_set('session.cookie_secure', '1');
// bad: http-only
ini_set('session.cookie_httponly', 0);
// ok
@ini_set('session.cookie_samesite', 'Strict');
// ok - no cookie
ini_set('session.gc_maxlifetime', 3600);
