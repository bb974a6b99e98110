<?php

return [
    'expire_on_close' => false,
    // ok
    'secure' => true,
    'same_site' => 'lax',
];
