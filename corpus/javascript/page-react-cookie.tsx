import { useCookies, withCookies, Cookies } from 'react-cookie';
import { useState } from 'react';

const options = { path: '/', secure: true, sameSite: 'lax' } as const;
const plain = { path: '/' };

export function Theme() {
  const [cookies, setCookie, removeCookie] = useCookies(['theme', 'token']);
  const [seen, setSeen] = useState(false);

  function choose(theme: string, token: string) {
    // bad: secure
    setCookie('theme', theme);
    // bad: secure
    setCookie('token', token, { path: '/', maxAge: 3600 });
    // bad: secure
    setCookie('token', token, plain);
    // ok
    setCookie('token', token, options);
    // ok
    setCookie('token', token, { ...options, maxAge: 3600 });
    // ok - deletions
    removeCookie('token', { path: '/' });
    // ok
    setCookie('token', '', { maxAge: 0 });
    setSeen(true);
  }
  return <button onClick={() => choose('dark', 'a')}>{String(cookies.theme ?? seen)}</button>;
}

export function useTokens() {
  const [, setTokenCookie] = useCookies(['token']);
  // bad: secure
  return (token: string) => setTokenCookie('token', token, { path: '/', sameSite: 'strict' });
}

// ok - a state, not a cookie
export const Cart = withCookies(({ cookies }: { cookies: Cookies }) => {
  // bad: secure
  cookies.set('cart', '1');
  return null;
});
