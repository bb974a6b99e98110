<?php
// bad: session-in-url
ini_set('session.use_only_cookies', 0);
// bad: session-in-url
ini_set('session.use_trans_sid', '1');
// ok
ini_set('session.use_only_cookies', '1');
// ok
ini_set('session.use_trans_sid', false);
// ok - no word about addresses
ini_set('session.use_strict_mode', '0');
