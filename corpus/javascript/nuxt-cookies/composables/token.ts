import { useCookie } from '#imports';

export function useToken(token: string) {
  // bad: secure
  const cookie = useCookie('token', { path: '/' });
  cookie.value = token;
  return cookie;
}
