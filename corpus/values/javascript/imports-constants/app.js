const express = require('express');
const config = require('./config');
const { secure, base } = require('./config');
const options = require('./lib/options');
const missing = require('./lib/missing');

const app = express();

app.get('/', (req, res) => {
  // ok: secure, http-only
  res.cookie('session', 'v', { secure: config.secure, httpOnly: secure, sameSite: 'lax' });
  // bad: secure
  res.cookie('session', 'v', { secure: config.insecure, httpOnly: true, sameSite: 'lax' });
  // bad: off-in-production
  res.cookie('session', 'v', { secure: config.onlyInDevelopment, httpOnly: true, sameSite: 'lax' });
  // bad: secure
  res.cookie('session', 'v', config.base);
  // ok: secure - overridden
  res.cookie('session', 'v', { ...base, secure: true });
  // ok: secure, http-only
  res.cookie('session', 'v', options.strict);
  // ok: secure
  res.cookie('session', 'v', options.forCookie(true));
  // bad: secure
  res.cookie('session', 'v', options.forCookie(!secure));
  // bad: secure - the name comes from elsewhere
  res.cookie(options.NAME, 'v', { httpOnly: true, sameSite: 'lax' });
  // ok - nobody knows
  res.cookie('session', 'v', missing.options);
});
