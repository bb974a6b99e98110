<?php
use yii\web\Cookie;

// bad: secure
Yii::$app->response->cookies->add(new Cookie(['name' => 'token', 'value' => $value]));
// ok
Yii::$app->response->cookies->add(new Cookie(['name' => 'token', 'value' => $value, 'secure' => true]));
// bad: http-only
$cookie = new \yii\web\Cookie(['name' => 'token', 'value' => $value, 'secure' => true, 'httpOnly' => false]);
// ok
$later = new Cookie();
$later->name = 'token';
$later->value = $value;
$later->secure = true;
// bad: ineffective
$wrong = new Cookie(['name' => 'token', 'value' => $value, 'secure' => true, 'httponly' => true]);
// ok - a deletion
Yii::$app->response->cookies->remove('token');
// ok
Yii::$app->response->cookies->add(new Cookie(['name' => 'token', 'expire' => 1]));
