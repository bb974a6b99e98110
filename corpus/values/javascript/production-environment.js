const express = require('express');
const app = express();

const isProduction = process.env.NODE_ENV === 'production';
const env = process.env.NODE_ENV || 'development';
const live = ['production', 'staging'].includes(env);
const development = env === 'development';
const cookie = { httpOnly: true };
if (app.get('env') === 'production') {
  app.set('trust proxy', 1);
  cookie.secure = true;
}
const wrong = { httpOnly: true };
if (env !== 'production') {
  wrong.secure = true;
}
const mode = { httpOnly: true };
switch (process.env.NODE_ENV) {
  case 'test':
  case 'development':
    mode.secure = false;
    break;
  default:
    mode.secure = true;
}

app.get('/', (req, res) => {
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: isProduction });
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: live });
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: !development });
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: process.env.APP_ENV === 'prod' });
  // ok - nobody knows what that word means
  res.cookie('token', '1', { httpOnly: true, secure: process.env.APP_ENV === 'heroku' });
  // ok
  res.cookie('token', '1', cookie);
  // ok
  res.cookie('token', '1', mode);
  // bad: off-in-production
  res.cookie('token', '1', { httpOnly: true, secure: development });
  // bad: off-in-production
  res.cookie('token', '1', { httpOnly: true, secure: process.env.NODE_ENV !== 'production' });
  // bad: off-in-production
  res.cookie('token', '1', { httpOnly: true, secure: env === 'production' ? false : true });
  // bad: secure
  res.cookie('token', '1', wrong);
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: req.secure });
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: req.protocol === 'https' });
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: process.env.COOKIE_SECURE === 'true' });
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: (process.env.COOKIE_SECURE ?? 'false') === 'true' });
  // ok - on in production whatever else
  res.cookie('token', '1', { httpOnly: true, secure: isProduction || req.secure });
});

function guard(res, settings) {
  if (!isProduction) {
    // ok - never in production
    res.cookie('token', '1');
    return;
  }
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: true });
}

function early(res) {
  if (process.env.NODE_ENV === 'production') {
    // ok
    return res.cookie('token', '1', { httpOnly: true, secure: true });
  }
  // ok - not reached in production
  return res.cookie('token', '1');
}

function reversed(res) {
  if (process.env.NODE_ENV === 'production') {
    // bad: secure
    res.cookie('token', '1', { httpOnly: true });
  } else {
    // ok - never in production
    res.cookie('token', '1', { httpOnly: true });
  }
}
