import { setCookie } from 'cookies-next/server';
import { cookies } from 'next/headers';
import { serializeCookie } from 'oslo/cookie';
import { createCookie } from 'react-router';

// ok - deletions
export const gone = serializeCookie('sid', '', { path: '/', maxAge: 0 });
// bad: secure, http-only
export const kept = serializeCookie('sid', 'a', { path: '/', maxAge: 60 });
// ok
export const ended = createCookie('sid', { maxAge: 0 });
// bad: secure, http-only
export const open = createCookie('sid', { maxAge: 60 });

export async function logout() {
  // ok
  await setCookie('sid', '', { cookies, maxAge: 0 });
  // bad: secure, http-only
  await setCookie('sid', 'a', { cookies, maxAge: 60 });
}

export const pairs = new Headers([
  // ok - no more than a deletion
  ['Set-Cookie', 'sid=; Path=/; Max-Age=0'],
  // bad: secure, http-only
  ['Set-Cookie', 'sid=a; Path=/; Max-Age=60'],
  // ok - another header
  ['X-Set-Cookie', 'sid=a; Path=/'],
]);

export const handler = async () => ({
  statusCode: 200,
  cookies: [
    // ok
    'sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    // bad: secure, http-only
    'sid=a; Path=/',
  ],
});
