import { ATTRIBUTES, WEAK, header, write } from './cookies.js';

export function login(res, id) {
  // ok
  res.setHeader('Set-Cookie', `sid=${id}${ATTRIBUTES}`);
  // bad: secure
  res.setHeader('Set-Cookie', `sid=${id}${WEAK}`);
  // bad: secure
  res.setHeader('Set-Cookie', header('sid', id, false));
  // ok
  res.setHeader('Set-Cookie', header('sid', id, true));
  // bad: secure
  write(res, 'sid', id, 'Path=/');
  // ok
  write(res, 'sid', id, 'Path=/; Secure');
}
