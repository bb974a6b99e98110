import nookies, { destroyCookie, parseCookies, setCookie } from 'nookies';
import type { GetServerSidePropsContext } from 'next';

export async function getServerSideProps(ctx: GetServerSidePropsContext) {
  // bad: secure, http-only
  setCookie(ctx, 'token', 'a', { maxAge: 3600, path: '/' });
  // bad: secure, http-only
  nookies.set(ctx, 'token', 'a');
  // bad: http-only
  nookies.set(ctx, 'token', 'a', { secure: true, sameSite: 'lax' });
  // ok
  setCookie(ctx, 'token', 'a', { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
  // ok - deletions
  destroyCookie(ctx, 'token');
  // ok
  nookies.destroy(ctx, 'token', { path: '/' });
  // ok
  setCookie(ctx, 'token', '', { maxAge: -1 });
  return { props: parseCookies(ctx) };
}

export function choose(theme: string) {
  // bad: secure - in a page, where no script can ask for HttpOnly
  setCookie(null, 'theme', theme, { path: '/' });
  // ok
  setCookie(undefined, 'theme', theme, { path: '/', secure: true, sameSite: 'lax' });
}
