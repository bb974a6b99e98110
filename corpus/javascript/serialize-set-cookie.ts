import { parseCookie, stringifyCookie, stringifySetCookie } from 'cookie';
import { serialize, serializeCookie } from 'cookie-es';
import { serializeCookie as osloCookie } from 'oslo/cookie';

const safe = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function headers(res: Response, id: string) {
  // bad: secure, http-only
  res.headers.append('Set-Cookie', stringifySetCookie({ name: 'sid', value: id, path: '/' }));
  // ok
  res.headers.append('Set-Cookie', stringifySetCookie({ name: 'sid', value: id, ...safe }, { encode: String }));
  // ok - what a client sends
  const sent = stringifyCookie({ sid: id });
  // bad: secure
  res.headers.append('Set-Cookie', serialize('sid', id, { httpOnly: true }));
  // bad: http-only
  res.headers.append('Set-Cookie', serialize({ name: 'sid', value: id, secure: true, sameSite: 'lax' }));
  // ok
  res.headers.append('Set-Cookie', serializeCookie('sid', id, safe));
  // bad: lifetime - in seconds
  res.headers.append('Set-Cookie', serializeCookie('sid', id, { ...safe, maxAge: 90 * 24 * 3600 }));
  // bad: secure, http-only
  res.headers.append('Set-Cookie', osloCookie('sid', id, { sameSite: 'lax' }));
  // ok - deletions
  res.headers.append('Set-Cookie', osloCookie('sid', '', { ...safe, maxAge: 0 }));
  // ok
  res.headers.append('Set-Cookie', serialize('sid', '', { expires: new Date(0) }));
  // ok
  res.headers.append('Set-Cookie', stringifySetCookie({ name: 'sid', value: '', maxAge: 0 }));
  return parseCookie(sent);
}
