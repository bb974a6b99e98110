<?php

// bad: secure - what is left out is off in old versions
return [
    'driver' => 'file',
    'expire_on_close' => false,
    'http_only' => true,
];
