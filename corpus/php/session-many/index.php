<?php
// bad: secure, http-only - once for the application
session_start();
