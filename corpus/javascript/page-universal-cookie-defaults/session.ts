import Cookies from 'universal-cookie';

const cookies = new Cookies(null, { path: '/', secure: true, sameSite: 'strict' });

export function keep(token: string) {
  // ok - what the jar was made with
  cookies.set('token', token);
  // ok
  cookies.set('token', token, { maxAge: 3600 });
  // bad: secure - a call may say otherwise
  cookies.set('token', token, { secure: false });
}
