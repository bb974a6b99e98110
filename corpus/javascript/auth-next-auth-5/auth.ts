import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';

// ok
export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [GitHub],
  cookies: {
    // ok - put over the defaults
    callbackUrl: { name: 'shop.callback', options: { sameSite: 'lax', path: '/' } },
    // bad: http-only
    sessionToken: { name: 'shop.session', options: { httpOnly: false } },
  },
});

// bad: lifetime
export const long = NextAuth({ providers: [GitHub], session: { strategy: 'jwt', maxAge: 90 * 24 * 60 * 60 } });
