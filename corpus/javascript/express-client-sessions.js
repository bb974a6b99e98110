const sessions = require('client-sessions');
const CookieParser = require('restify-cookies');
const restify = require('restify');

const server = restify.createServer();
server.use(CookieParser.parse);
// low: secure - follows the connection
server.use(sessions({ cookieName: 'session', secret: 'a', duration: 86400000 }));
// bad: secure, http-only
server.use(sessions({ cookieName: 'session', secret: 'a', cookie: { secure: false, httpOnly: false } }));
// ok
server.use(sessions({ cookieName: 'session', secret: 'a', cookie: { secure: true, httpOnly: true } }));
// info: same-site
server.use(sessions({ cookieName: 'session', secret: 'a', cookie: { secure: true, httpOnly: true, sameSite: false } }));
// ok - handed on to the package that writes cookies
server.use(sessions({ cookieName: 'session', secret: 'a', cookie: { secure: true, httpOnly: true, sameSite: 'strict' } }));

server.get('/', (req, res) => {
  // bad: secure, http-only
  res.setCookie('visit', '1');
  // ok
  res.setCookie('visit', '1', { httpOnly: true, secure: true, sameSite: 'lax' });
  // ok - deletions
  res.clearCookie('visit');
  // ok
  res.setCookie('visit', '', { maxAge: 0 });
  // ok
  req.session.reset();
  res.send('hello');
});
