import { useCookie as useNuxtCookie } from '#app';

export function useTheme() {
  // ok - read, not written
  const seen = useCookie('seen');
  // bad: secure
  const theme = useCookie('theme');
  theme.value = seen.value ?? 'dark';
  // bad: secure
  const token = useCookie('token', { maxAge: 3600 });
  token.value = 'a';
  // ok
  const safe = useCookie('token', { maxAge: 3600, secure: true, sameSite: 'lax' });
  safe.value = 'a';
  // ok - a deletion
  const gone = useCookie('token');
  gone.value = null;
  // ok
  const fixed = useCookie('token', { readonly: true });
  return { theme, token, safe, gone, fixed };
}
