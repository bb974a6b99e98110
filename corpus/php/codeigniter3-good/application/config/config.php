<?php
// ok
$config['sess_cookie_name'] = 'shop_session';
$config['cookie_secure'] = TRUE;
$config['cookie_httponly'] = TRUE;
$config['cookie_samesite'] = 'Lax';
