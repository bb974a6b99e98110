'use server';

import { cookies, headers } from 'next/headers';
import { cookies as jar } from 'next/headers.js';
import { redirect } from 'next/navigation';
import { cache } from './cache';

export async function signIn(token: string) {
  // bad: secure, http-only
  cookies().set('token', token);
  // bad: secure, http-only - the promise of Next.js 15
  (await cookies()).set('token', token, { sameSite: 'lax', path: '/' });
  // bad: secure
  (await cookies()).set({ name: 'token', value: token, httpOnly: true, sameSite: 'strict' });
  // ok
  (await cookies()).set({ name: 'token', value: token, httpOnly: true, secure: true, sameSite: 'strict' });
  // ok
  cookies().set('token', token, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' });
  redirect('/');
}

export async function rememberCart(id: string, days: number) {
  const store = await cookies();
  // bad: secure
  store.set('cart', id, { httpOnly: true, maxAge: days });
  // ok
  store.set('cart', id, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60 * 60 * 24 * 7 });
  // bad: lifetime - in seconds
  store.set('session', id, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60 * 60 * 24 * 90 });
  // info: same-site - the word that is sent is `true`, which is no word for browsers
  store.set('cart', id, { httpOnly: true, secure: true, sameSite: true });
  // bad: same-site-none, secure
  store.set('cart', id, { httpOnly: true, sameSite: 'none' });
  // bad: http-only, ineffective
  store.set('cart', id, { httponly: true, secure: true, sameSite: 'lax' });

  // bad: secure, http-only
  const before = (await jar()).set('cart', id);
  return store.get('cart') ?? before;
}

export async function forget() {
  const cookieStore = cookies();
  // ok - deletions
  cookieStore.delete('token');
  // ok
  cookieStore.set('token', '', { maxAge: 0 });
  // ok
  cookieStore.set('token', '', { expires: new Date(0) });
  // ok
  (await cookies()).set({ name: 'token', value: '', maxAge: 0 });
  // ok
  (await cookies()).delete({ name: 'token', path: '/' });
}

// What somebody else hands over is not known here.
export async function client(url: string, key: string) {
  const cookieStore = await cookies();
  return createServerClient(url, key, {
    cookies: {
      getAll() {
        return cookieStore.getAll();
      },
      setAll(cookiesToSet) {
        // ok
        cookiesToSet.forEach(({ name, value, options }) => cookieStore.set(name, value, options));
      },
      set(name: string, value: string, options: CookieOptions) {
        // ok
        cookieStore.set({ name, value, ...options });
      },
    },
  });
}

// ok - a map and a cache
const seen = new Map<string, string>();
seen.set('token', 'value');
cache.set('cookies', await cookies(), { ttl: 60 });
(await headers()).get('cookie');
