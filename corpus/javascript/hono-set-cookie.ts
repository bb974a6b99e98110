import { Hono } from 'hono';
import { deleteCookie, generateCookie, setCookie, setSignedCookie as setSigned } from 'hono/cookie';

const shared = { httpOnly: true, secure: true, sameSite: 'Lax' } as const;
const app = new Hono();

app.post('/login', async (c) => {
  const token = await open(c);
  // bad: secure, http-only
  setCookie(c, 'visitor', token);
  // bad: secure, http-only
  setCookie(c, 'landing', c.req.path, { sameSite: 'lax' });
  // bad: secure
  await setSigned(c, 'sid', token, c.env.SECRET, { httpOnly: true, sameSite: 'Strict' });
  // bad: http-only
  await setSigned(c, 'sid', token, c.env.SECRET, { ...shared, httpOnly: false });
  // ok
  await setSigned(c, 'sid', token, c.env.SECRET, { ...shared, maxAge: 3600 });
  // bad: lifetime - seconds
  setCookie(c, 'sid', token, { ...shared, maxAge: 90 * 24 * 3600 });
  // low: secure
  setCookie(c, 'sid', token, { ...shared, secure: process.env.COOKIE_SECURE === 'yes' });
  // ok - the prefix switches Secure on
  setCookie(c, 'sid', token, { prefix: 'host', httpOnly: true, sameSite: 'Lax' });
  // ok - and so does this one, whatever is written
  setCookie(c, 'sid', token, { ...shared, prefix: 'secure', secure: false });
  // bad: http-only
  c.header('Set-Cookie', generateCookie('sid', token, { secure: true, sameSite: 'Lax' }));
  return c.redirect('/');
});

app.post('/logout', (c) => {
  // ok - deletions
  deleteCookie(c, 'sid');
  // ok
  setCookie(c, 'sid', '', { maxAge: 0 });
  return c.redirect('/');
});
