import * as cookie from 'cookie';
import { serialize } from 'cookie';

export function start(res: ServerResponse, token: string, maxAge: number) {
  // bad: secure
  res.setHeader('Set-Cookie', cookie.serialize('sid', token, { maxAge, httpOnly: true, path: '/' }));
  // ok
  res.setHeader('Set-Cookie', serialize('sid', token, { secure: true, httpOnly: true, sameSite: 'lax', maxAge }));
  // ok - a deletion
  res.setHeader('Set-Cookie', cookie.serialize('sid', '', { maxAge: 0, path: '/' }));
}

export function client(token: string) {
  // ok - without options it may be the header of a request
  return fetch('/api', { headers: { Cookie: cookie.serialize('sid', token) } });
}
