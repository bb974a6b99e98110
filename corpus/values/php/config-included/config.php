<?php
return [
    'cookie' => ['secure' => false, 'httponly' => true],
    'safe' => ['secure' => true, 'httponly' => true],
];
