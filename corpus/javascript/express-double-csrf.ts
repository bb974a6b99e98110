import { doubleCsrf } from 'csrf-csrf';

// ok - protected by default
export const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
  getSecret: () => process.env.SECRET!,
  getSessionIdentifier: (req) => req.session.id,
});

// bad: secure
export const local = doubleCsrf({ getSecret, getSessionIdentifier, cookieName: 'x-secret', cookieOptions: { secure: false, path: '/' } });

// bad: http-only
export const open = doubleCsrf({ getSecret, getSessionIdentifier, cookieName: 'x-secret', cookieOptions: { httpOnly: false } });

// ok
export const staged = doubleCsrf({
  getSecret,
  getSessionIdentifier,
  cookieName: 'x-secret',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
});
