import { createCookie, createCookieSessionStorage, redirect } from '@remix-run/node';
import { createFileSessionStorage, createSessionStorage } from 'react-router';
import { createStorage } from 'unstorage';

// bad: secure, http-only
export const visit = createCookie('visit');
// bad: http-only
export const cart = createCookie('cart', { maxAge: 604_800, secure: true });
// info: same-site - an explicit undefined takes the default away
export const loose = createCookie('cart', { secure: true, httpOnly: true, sameSite: undefined });
// ok
export const prefs = createCookie('prefs', { secure: true, httpOnly: true, secrets: ['a'] });
// bad: lifetime - in seconds
export const token = createCookie('token', { secure: true, httpOnly: true, maxAge: 60 * 60 * 24 * 90 });

// bad: secure, http-only
export const plain = createCookieSessionStorage();
// bad: secure
export const { getSession, commitSession, destroySession } = createCookieSessionStorage({
  cookie: { name: '__session', httpOnly: true, path: '/', sameSite: 'lax', secrets: ['a'] },
});
// ok
export const sessionStorage = createCookieSessionStorage({
  cookie: { name: '__session', httpOnly: true, secrets: ['a'], secure: process.env.NODE_ENV === 'production' },
});
// ok - the cookie is judged where it is made
export const files = createFileSessionStorage({ dir: './sessions', cookie: prefs });
// bad: http-only
export const own = createSessionStorage({ cookie: { secure: true, secrets: ['a'] }, createData, readData, updateData, deleteData });
// ok - no cookies
export const store = createStorage({ driver: memory() });

export async function action({ request }) {
  const session = await getSession(request.headers.get('Cookie'));
  return redirect('/', {
    headers: [
      // ok - the text is the library's
      ['Set-Cookie', await commitSession(session)],
      // ok - deletions
      ['Set-Cookie', await destroySession(session)],
      ['Set-Cookie', await prefs.serialize('', { maxAge: 0 })],
    ],
  });
}
