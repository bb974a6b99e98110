<?php
// bad: secure
session_set_cookie_params(3600, '/', '', false, true);
