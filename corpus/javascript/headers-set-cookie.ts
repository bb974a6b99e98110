import { deleteCookie, getCookies, setCookie } from '@std/http/cookie';

export function handler(req: Request): Response {
  const headers = new Headers();
  // bad: secure, http-only
  setCookie(headers, { name: 'sid', value: crypto.randomUUID() });
  // bad: secure
  setCookie(headers, { name: 'sid', value: 'a', httpOnly: true, sameSite: 'Lax', maxAge: 3600 });
  // ok
  setCookie(headers, { name: 'sid', value: 'a', httpOnly: true, secure: true, sameSite: 'Lax' });
  // ok - the prefix switches Secure on
  setCookie(headers, { name: '__Host-sid', value: 'a', httpOnly: true, path: '/', sameSite: 'Strict' });
  // ok - deletions
  deleteCookie(headers, 'sid');
  // ok
  setCookie(headers, { name: 'sid', value: '', maxAge: 0 });
  // ok
  return new Response(getCookies(req.headers).sid, { headers });
}
