<?php

return [
    'driver' => 'file',
    // bad: secure - what is left out is off in old versions
    'expire_on_close' => false,
    'http_only' => true,
];
