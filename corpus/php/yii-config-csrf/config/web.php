<?php

return [
    'components' => [
        'request' => [
            // bad: secure
            'csrfCookie' => ['httpOnly' => true],
        ],
    ],
];
