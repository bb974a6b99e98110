<?php
// ok
session_start(["cookie_secure"=>true,"cookie_httponly"=>true,"cookie_samesite"=>"Lax","use_strict_mode"=>true]);
