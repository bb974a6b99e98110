const express = require('express');
const { CookieOptions } = require('./cookie-options');
const app = express();

app.post('/login', (req, res) => {
  // bad: secure
  res.cookie('authToken', 'a', new CookieOptions().secure(false).httpOnly(true).build());

  // ok
  res.cookie('authToken', 'a', new CookieOptions().secure(true).httpOnly().build());

  const base = CookieOptions.for('authToken').httpOnly(true);
  // bad: secure
  res.cookie('authToken', 'a', base.secure(false).build());

  let builder = CookieOptions.for('authToken');
  builder = builder.secure(false);
  if (req.body.remember) {
    builder = builder.maxAge(1000);
  }
  const options = builder.httpOnly(false).toJSON();
  // bad: secure, http-only
  res.cookie('authToken', 'a', options);

  // low: secure
  res.cookie('authToken', 'a', (req.body.x ? base.secure(true) : base.secure(false)).build());

  // ok - nobody says what the rest of it is
  res.cookie('authToken', 'a', CookieOptions.for('authToken').path('/').build());
  // ok
  res.cookie('authToken', 'a', CookieOptions.for('authToken').secure(false).secure(true).build());
});
