const cookieSession = require('cookie-session');
const app = require('express')();

// low: secure
app.use(cookieSession({ name: 'session', keys: [process.env.KEY] }));

// bad: secure, http-only
app.use(cookieSession({ keys: [process.env.KEY], httpOnly: false, secure: false }));

// ok
app.use(cookieSession({
  name: '__Host-session',
  keys: [process.env.KEY_1, process.env.KEY_2],
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: 24 * 60 * 60 * 1000,
}));

// bad: ineffective
app.use(cookieSession({ keys: [process.env.KEY], cookie: { secure: true } }));

const config = { keys: ['k'] };
config.secure = process.env.NODE_ENV === 'production';
// ok
app.use(cookieSession(config));
