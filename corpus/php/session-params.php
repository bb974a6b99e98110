<?php
// bad: secure, http-only
session_set_cookie_params(3600, '/');
