import Cookies from 'universal-cookie';

const cookies = new Cookies(null, { path: '/' });
const seen = new Map<string, string>();

export function keep(token: string, theme: string) {
  // bad: secure
  cookies.set('theme', theme);
  // bad: secure
  cookies.set('token', token, { path: '/', maxAge: 3600, sameSite: 'strict' });
  // ok - no script can ask for HttpOnly
  cookies.set('token', token, { path: '/', maxAge: 3600, sameSite: 'strict', secure: true });
  // bad: lifetime - in seconds
  cookies.set('token', token, { secure: true, sameSite: 'lax', maxAge: 60 * 60 * 24 * 60 });
  // ok - deletions
  cookies.remove('token', { path: '/' });
  // ok
  cookies.set('token', '', { maxAge: 0 });
  // ok
  cookies.set('token', '', { expires: new Date(0) });
  // ok - no cookie
  seen.set('token', token);
}

class Session {
  constructor(private readonly cookies: Cookies) {}
  open(id: string) {
    // bad: secure
    this.cookies.set('sid', id);
  }
}
