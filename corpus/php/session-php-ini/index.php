<?php
// bad: http-only
session_start();
