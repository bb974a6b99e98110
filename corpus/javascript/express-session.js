const express = require('express');
const session = require('express-session');
const RedisStore = require('connect-redis').default;

const app = express();
const secret = process.env.SESSION_SECRET;

// bad: secure, default-name
app.use(session({ secret, resave: false, saveUninitialized: false }));

// bad: secure
app.use(session({ secret, name: 'app.sid', cookie: { httpOnly: true, maxAge: 60000 } }));

// bad: secure, http-only
app.use(session({
  secret,
  key: 'app.sid',
  store: new RedisStore({ client }),
  cookie: { secure: false, httpOnly: false },
}));

// ok
app.use(session({ secret, name: 'app.sid', cookie: { secure: true, sameSite: 'lax' } }));

// low: secure - follows the connection because it was asked to
app.use(session({ secret, name: 'app.sid', cookie: { secure: 'auto' } }));

// bad: http-only - an undefined replaces the default
app.use(session({ secret, name: 'app.sid', cookie: { secure: true, httpOnly: undefined } }));

// bad: secure, ineffective, default-name
app.use(session({ secret, secure: true }));

// bad: lifetime
app.use(session({ secret, name: 'app.sid', cookie: { secure: true, maxAge: 1000 * 60 * 60 * 24 * 90 } }));

// bad: domain
app.use(session({ secret, name: 'app.sid', cookie: { secure: true, domain: 'example.com' } }));

// The pattern of the library's own documentation.
const sess = {
  secret: 'keyboard cat',
  name: 'app.sid',
  cookie: {},
};
if (app.get('env') === 'production') {
  app.set('trust proxy', 1);
  sess.cookie.secure = true;
}
// ok
app.use(session(sess));

const settings = { secret, name: 'app.sid', cookie: { secure: process.env.NODE_ENV === 'production' } };
// ok
app.use(session(settings));

const inverted = { secret, name: 'app.sid', cookie: { secure: process.env.NODE_ENV !== 'production' } };
// bad: off-in-production
app.use(session(inverted));

// ok - configuration from elsewhere
app.use(session(require('./config').session));

const forged = { secret, name: 'app.sid' };
if (settings.cookieOptions) {
  forged.cookie = { secure: true, ...settings.cookieOptions };
}
// low: secure - what comes along from elsewhere is no setting without effect
app.use(session(forged));
