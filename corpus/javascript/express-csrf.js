const express = require('express');
const session = require('express-session');
const csrf = require('csurf');
const lusca = require('lusca');

const app = express();

// ok - the secret lies in the session
app.use(csrf());
// bad: secure, http-only
app.use(csrf({ cookie: true }));
// bad: http-only
app.use(csrf({ cookie: { key: '_secret', secure: true, sameSite: 'strict' } }));
// ok
app.use(csrf({ cookie: { httpOnly: true, secure: true, sameSite: 'strict' } }));
// ok
app.use(csrf({ cookie: false }));

// bad: secure
app.use(lusca.csrf({ angular: true }));
// bad: secure - a token, which the page's script reads
app.use(lusca.csrf({ cookie: 'XSRF-TOKEN' }));
// ok
app.use(lusca.csrf({ angular: true, cookie: { options: { secure: true, sameSite: 'lax' } } }));
// bad: secure - the whole suite at once
app.use(lusca({ csrf: { angular: true }, xframe: 'SAMEORIGIN' }));
// ok
app.use(lusca({ csrf: { angular: true, cookie: { options: { secure: true, sameSite: 'lax' } } }, nosniff: true }));
// ok - no cookie
app.use(lusca({ csrf: true, xssProtection: true }));
// ok - no cookie
app.use(lusca.csrf({ header: 'x-token' }));

app.get('/', (req, res) => {
  // ok - reads the token
  res.json({ token: req.csrfToken() });
});
