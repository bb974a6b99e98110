<?php
use Cake\Http\Cookie\Cookie;

Cookie::setDefaults(['secure' => true, 'httponly' => true]);
