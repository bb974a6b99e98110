import NextAuth, { type NextAuthOptions } from 'next-auth';
import GitHubProvider from 'next-auth/providers/github';

const secure = process.env.NEXTAUTH_URL?.startsWith('https://');

export const authOptions: NextAuthOptions = {
  providers: [GitHubProvider({ clientId: '', clientSecret: '' })],
  cookies: {
    // ok
    sessionToken: { name: '__Secure-shop.session', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } },
    // bad: secure, http-only - takes the place of the whole default
    callbackUrl: { name: 'shop.callback', options: { sameSite: 'lax', path: '/' } },
    // low: secure
    csrfToken: { name: 'shop.csrf', options: { httpOnly: true, sameSite: 'lax', path: '/', secure } },
  },
};

// ok
export default NextAuth(authOptions);

// bad: secure
export const open = NextAuth({ providers: [], useSecureCookies: false });

// ok - an account, which is no cookie
export const account = { providers: ['github'], cookies: 3, sessionToken: 'a' };
