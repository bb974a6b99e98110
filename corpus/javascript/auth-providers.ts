import { Auth0Client } from '@auth0/nextjs-auth0/server';
import Provider from 'oidc-provider';
import Session from 'supertokens-node/recipe/session';
import { Provider as Store } from 'react-redux';

// ok
export const auth0 = new Auth0Client({ session: { cookie: { sameSite: 'lax' } } });
// ok - an https address switches Secure on
export const local = new Auth0Client({ session: { cookie: { name: '__shop', secure: process.env.APP_SECURE === 'yes' } } });
// ok - the state of a login
export const state = new Auth0Client({ session: { cookie: { sameSite: 'lax' } }, transactionCookie: { prefix: '__state_', sameSite: 'lax' } });
// info: same-site
export const loose = new Auth0Client({ transactionCookie: { sameSite: false } });
// ok - a client of another library
export const mine = new Store({ transactionCookie: { secure: false } });
// bad: domain
export const wide = new Auth0Client({ session: { cookie: { domain: 'shop.example', sameSite: 'lax' } } });

export const oidc = new Provider('https://id.shop.example', {
  cookies: {
    keys: ['a'],
    // bad: http-only
    long: { httpOnly: false, sameSite: 'lax' },
    // ok
    short: { signed: true, sameSite: 'lax' },
  },
});

// ok
export const store = new Store({ cookies: { long: { httpOnly: true } } });

// ok
Session.init();
// bad: secure
Session.init({ cookieSecure: false, cookieSameSite: 'lax' });
// bad: same-site-none, secure
Session.init({ cookieSecure: false, cookieSameSite: 'none' });
// ok
Session.init({ cookieSecure: true, cookieSameSite: 'none', antiCsrf: 'VIA_TOKEN' });
