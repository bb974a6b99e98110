const express = require('express');

const app = express();
const ONE_DAY = 24 * 60 * 60 * 1000;

app.post('/login', (req, res) => {
  // bad: secure, http-only
  res.cookie('token', issueToken(req.user));

  // bad: secure
  res.cookie('token', issueToken(req.user), { httpOnly: true, sameSite: 'lax', maxAge: ONE_DAY });

  // bad: http-only
  res.cookie('token', issueToken(req.user), {
    secure: true,
    sameSite: 'strict',
  });

  // bad: secure, http-only
  res.cookie('sid', req.sessionID, { secure: false, httpOnly: false });

  // ok
  res.cookie('sid', req.sessionID, { secure: true, httpOnly: true, sameSite: 'lax', path: '/' });

  // ok - any truthy value will do
  res.cookie('sid', req.sessionID, { secure: 'auto', httpOnly: 1, sameSite: true });

  // info: same-site
  res.cookie('sid', req.sessionID, { secure: true, httpOnly: true });
});

// Options in a variable, with later writes and with a default that is spread.
app.get('/refresh', (req, res) => {
  const options = { httpOnly: true, sameSite: 'lax' };
  options.secure = true;
  // ok
  res.cookie('refresh_token', rotate(req), options);

  const defaults = { secure: true, httpOnly: true };
  // ok
  res.cookie('refresh_token', rotate(req), { ...defaults, maxAge: ONE_DAY });

  // bad: http-only
  res.cookie('refresh_token', rotate(req), { ...defaults, httpOnly: false });

  const weak = { ...defaults };
  weak.secure = false;
  // bad: secure
  res.cookie('refresh_token', rotate(req), weak);

  // ok - the later entry wins
  res.cookie('refresh_token', rotate(req), { secure: false, ...defaults });

  const merged = Object.assign({}, req.app.locals.cookieDefaults);
  // ok - nobody can see what is in there
  res.cookie('refresh_token', rotate(req), merged);
});

// As in production.
app.get('/env', function (req, res) {
  // ok
  res.cookie('sid', id(req), { secure: process.env.NODE_ENV === 'production', httpOnly: true });

  const isProd = process.env.NODE_ENV === 'production';
  // ok
  res.cookie('sid', id(req), { secure: isProd, httpOnly: true });

  // bad: off-in-production
  res.cookie('sid', id(req), { secure: process.env.NODE_ENV !== 'production', httpOnly: true });

  // bad: off-in-production
  res.cookie('sid', id(req), { secure: process.env.NODE_ENV === 'development' ? true : false, httpOnly: true });

  // ok
  res.cookie('sid', id(req), { secure: app.get('env') === 'production', httpOnly: true });

  // low: secure
  res.cookie('sid', id(req), { secure: process.env.COOKIE_SECURE === 'true', httpOnly: true });

  // ok - whatever the request was
  res.cookie('sid', id(req), { secure: req.secure, httpOnly: true });
});

// Deleting.
app.post('/logout', (req, res) => {
  // ok - a deletion
  res.clearCookie('token');
  // ok - a deletion
  res.clearCookie('token', { path: '/', domain: '.example.com' });
  // ok - a deletion
  res.cookie('token', '', { maxAge: 0 });
  // ok - a deletion
  res.cookie('token', '', { expires: new Date(0) });
  // ok - a deletion
  res.cookie('token', 'none', { expires: new Date(Date.now() - 1000) });
  // bad: secure, http-only - an empty value deletes nothing
  res.cookie('token', '');
});

// Other receivers and chains.
class SessionController {
  create(request, response) {
    // bad: secure, http-only
    response.cookie('session_id', this.sessions.open(request.body));
    // bad: secure
    response.status(201).cookie('session_id', this.sessions.open(request.body), { httpOnly: true }).send();
  }

  renew(req) {
    // bad: http-only
    req.res.cookie('session_id', req.session.id, { secure: true });
  }
}

// What other rules say.
app.get('/rules', (req, res) => {
  // bad: secure, same-site-none
  res.cookie('widget', 'a', { httpOnly: true, sameSite: 'none' });

  // ok
  res.cookie('widget', 'a', { httpOnly: true, sameSite: 'none', secure: true });

  // bad: secure, host-prefix
  res.cookie('__Host-sid', 'a', { httpOnly: true });

  // bad: host-prefix, domain
  res.cookie('__Host-sid', 'a', { httpOnly: true, secure: true, domain: 'example.com' });

  // bad: host-prefix
  res.cookie('__Host-sid', 'a', { httpOnly: true, secure: true, path: '/account' });

  // ok
  res.cookie('__Host-sid', 'a', { httpOnly: true, secure: true, path: '/' });

  // bad: secure, secure-prefix
  res.cookie('__Secure-pref', 'a', { httpOnly: true });

  // ok
  res.cookie('__Secure-pref', 'a', { httpOnly: true, secure: true });

  // bad: secure, partitioned
  res.cookie('embed', 'a', { httpOnly: true, partitioned: true });

  // ok
  res.cookie('embed', 'a', { httpOnly: true, secure: true, partitioned: true });

  // bad: domain
  res.cookie('sessionid', 'a', { httpOnly: true, secure: true, domain: '.example.com' });

  // ok - not a session
  res.cookie('banner', 'a', { httpOnly: true, secure: true, domain: '.example.com' });

  // ok - no domain that anyone else could have
  res.cookie('sessionid', 'a', { httpOnly: true, secure: true, domain: 'localhost' });

  // bad: lifetime
  res.cookie('sessionid', 'a', { httpOnly: true, secure: true, maxAge: 365 * 24 * 60 * 60 * 1000 });

  // ok - 30 days
  res.cookie('sessionid', 'a', { httpOnly: true, secure: true, maxAge: 30 * 24 * 60 * 60 * 1000 });

  // ok - a year is fine for what is no session
  res.cookie('banner', 'a', { httpOnly: true, secure: true, maxAge: 365 * 24 * 60 * 60 * 1000 });

  // bad: lifetime
  res.cookie('banner', 'a', { httpOnly: true, secure: true, maxAge: 10 * 365 * 24 * 60 * 60 * 1000 });

  // bad: credential-in-cookie
  res.cookie('password', req.body.password, { httpOnly: true, secure: true });

  // ok
  res.cookie('password_hint_shown', '1', { httpOnly: true, secure: true });

  // ok: http-only - scripts must read it
  res.cookie('XSRF-TOKEN', req.csrfToken(), { secure: true, sameSite: 'strict' });

  // ok: http-only - the same by another name
  res.cookie('_shop_device_xsrf', req.csrfToken(), { secure: true, sameSite: 'strict' });

  // bad: http-only - the secret half of the pair
  res.cookie('_csrf', req.csrfSecret, { secure: true, sameSite: 'strict' });

  // bad: ineffective, http-only
  res.cookie('sid', 'a', { secure: true, httponly: true });

  // bad: ineffective
  res.cookie('sid', 'a', { secure: true, httpOnly: true, samesite: 'strict' });

  res.cookie('sid', 'a', {
    // httpOnly: true,
    secure: true,
    // bad: http-only
    httpOnly: false,
  });
});

// Preferences matter less, but they matter.
app.post('/theme', (req, res) => {
  // bad: secure, http-only
  res.cookie('theme', req.body.theme);
});

// Configuration that the file writes itself is as good as a constant.
const settings = { secure: false };
app.get('/own-settings', (req, res) => {
  // bad: secure
  res.cookie('sid', req.query.sid, { secure: settings.secure, httpOnly: true });
  // low: secure
  res.cookie('sid', req.query.sid, { secure: settings.other, httpOnly: true });
  // low: secure
  res.cookie('sid', req.query.sid, { secure: this.config.secure, httpOnly: true });
});
