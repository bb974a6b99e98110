import { deleteCookie, getCookie, setCookie } from 'cookies-next';
import { setCookie as setOnServer } from 'cookies-next/server';
import { cookies } from 'next/headers';

export function choose(theme: string) {
  // bad: secure - in a page, where no script can ask for HttpOnly
  setCookie('theme', theme);
  // ok
  setCookie('theme', theme, { secure: true, sameSite: 'lax' });
  // ok - deletions
  deleteCookie('theme');
  // ok
  setCookie('theme', '', { maxAge: 0 });
  return getCookie('theme');
}

export default function handler(req, res) {
  // bad: secure, http-only
  setCookie('token', 'a', { req, res, maxAge: 60 * 60 * 24 });
  // ok
  setCookie('token', 'a', { req, res, httpOnly: true, secure: true, sameSite: 'lax' });
  res.status(200).json({});
}

export async function action() {
  // bad: secure, http-only
  await setOnServer('token', 'a', { cookies });
  // ok
  await setOnServer('token', 'a', { cookies, httpOnly: true, secure: true, sameSite: 'lax' });
}
