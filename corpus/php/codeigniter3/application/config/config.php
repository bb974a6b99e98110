<?php
defined('BASEPATH') OR exit('No direct script access allowed');

$config['base_url'] = '';
$config['sess_driver'] = 'files';
$config['sess_cookie_name'] = 'ci_session';
$config['sess_expiration'] = 7200;
$config['cookie_prefix'] = '';
// bad: secure
$config['cookie_secure'] = FALSE;
$config['cookie_httponly'] = FALSE;
