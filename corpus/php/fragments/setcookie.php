<?php
// bad: secure, http-only
setcookie("auth", $token, time()+3600);

// ok
setcookie("auth", $token, ["expires"=>time()+3600,"path"=>"/","secure"=>true,"httponly"=>true,"samesite"=>"Lax"]);
