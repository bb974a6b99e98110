<?php
// bad: secure - the facade by its alias
Cookie::queue('token', $value, 60, '/', null, false);
