import { betterAuth } from 'better-auth';
import { betterAuth as other } from './auth';

// ok - protected by default
export const auth = betterAuth({ baseURL: process.env.BASE_URL, emailAndPassword: { enabled: true } });

// bad: secure
export const plain = betterAuth({ advanced: { useSecureCookies: false } });

// bad: http-only
export const open = betterAuth({ advanced: { useSecureCookies: true, defaultCookieAttributes: { httpOnly: false } } });

// bad: same-site-none, secure
export const partner = betterAuth({ advanced: { defaultCookieAttributes: { sameSite: 'none', secure: false } } });

// ok
export const shared = betterAuth({
  session: { expiresIn: 60 * 60 * 24 * 7 },
  advanced: {
    defaultCookieAttributes: { sameSite: 'lax', secure: true, httpOnly: true },
    cookies: {
      // bad: http-only
      session_token: { name: 'shop-session', attributes: { httpOnly: false, secure: true } },
      // ok
      session_data: { name: 'shop-data' },
    },
  },
});

// ok - another function
other({ advanced: { useSecureCookies: false } });
