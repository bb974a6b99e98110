const http = require('http');
const Cookies = require('cookies');

http.createServer((req, res) => {
  const cookies = new Cookies(req, res, { keys: ['a'] });
  // low: secure - follows the connection
  cookies.set('sid', 'a', { signed: true });
  // bad: http-only
  cookies.set('sid', 'a', { httpOnly: false, secure: true });
  // bad: secure
  cookies.set('sid', 'a', { secure: false });
  // ok
  cookies.set('sid', 'a', { secure: true, sameSite: 'lax' });
  // ok - deletions
  cookies.set('sid');
  // ok
  cookies.set('sid', null);
  // ok
  cookies.set('sid', '', { maxAge: 0 });
  // ok - no cookie
  new Map().set('sid', 'a');
  res.end(cookies.get('sid'));
}).listen(3000);
