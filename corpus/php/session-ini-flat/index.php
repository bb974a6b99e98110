<?php
// ok
session_start();
