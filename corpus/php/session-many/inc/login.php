<?php
// ok - said where it stands highest
session_start();
