<?php

// ok
return [
    'expire_on_close' => false,
    'secure' => true,
    'http_only' => true,
    'same_site' => 'lax',
];
