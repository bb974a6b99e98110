import Fastify from 'fastify';
import csrf from '@fastify/csrf-protection';
import oauth2 from '@fastify/oauth2';
import cors from '@fastify/cors';

const fastify = Fastify();
// bad: secure
fastify.register(csrf);
// bad: secure, http-only - takes the place of the whole default
fastify.register(csrf, { cookieOpts: { signed: true } });
// ok
fastify.register(csrf, { cookieOpts: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' } });
// ok - the secret lies in the session
fastify.register(csrf, { sessionPlugin: '@fastify/secure-session' });

// bad: secure
fastify.register(oauth2, { name: 'github', credentials: {}, callbackUri: '/back' });
// bad: secure, http-only
fastify.register(oauth2, { name: 'github', credentials: {}, cookie: { httpOnly: false } });
// ok
fastify.register(oauth2, { name: 'github', credentials: {}, cookie: { secure: true, sameSite: 'lax' } });
// ok - the prefix demands Secure, and it is set
fastify.register(oauth2, { name: 'github', credentials: {}, hostPrefixedCookies: true });
// ok - no cookie
fastify.register(cors, { credentials: true });
