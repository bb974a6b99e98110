<?php
// bad: secure, http-only
session_start();
