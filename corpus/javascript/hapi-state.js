const Hapi = require('@hapi/hapi');
const Yar = require('@hapi/yar');
const Crumb = require('@hapi/crumb');

const init = async () => {
  const server = Hapi.server({ port: 3000 });
  await server.register([require('@hapi/cookie'), require('@hapi/bell')]);

  // ok - protected by default
  server.state('sid', { ttl: 24 * 60 * 60 * 1000, path: '/' });
  // bad: secure, http-only
  server.state('sid', { ttl: null, isSecure: false, isHttpOnly: false });
  // low: secure
  server.state('sid', { isSecure: process.env.HTTPS === 'yes' });
  // bad: ineffective - and hapi refuses it
  server.state('sid', { secure: true });

  // bad: secure
  server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: 'a', isSecure: false }, redirectTo: '/login' });
  // ok
  server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: 'a', path: '/' } });
  // bad: secure
  server.auth.strategy('github', 'bell', { provider: 'github', password: 'a', isSecure: false });
  // ok
  server.auth.strategy('github', 'bell', { provider: 'github', password: 'a', clientId: 'b', clientSecret: 'c' });
  // ok - no cookie
  server.auth.strategy('jwt', 'jwt', { isSecure: false });

  // bad: secure
  await server.register({ plugin: Yar, options: { cookieOptions: { password: 'a', isSecure: false } } });
  await server.register([
    // ok
    { plugin: Yar, options: { cookieOptions: { password: 'a', isSecure: process.env.NODE_ENV === 'production' } } },
    // bad: secure
    { plugin: Crumb, options: { key: 'token', cookieOptions: { isSecure: false } } },
    // ok - a script reads it
    { plugin: Crumb, options: { restful: true, cookieOptions: { isHttpOnly: false } } },
    // ok - another plugin
    { plugin: require('./log'), options: { cookieOptions: { isSecure: true } } },
  ]);

  server.route({
    method: 'GET',
    path: '/',
    handler(request, h) {
      // ok
      h.state('visit', '1');
      // bad: http-only
      h.state('visit', '1', { isHttpOnly: false });
      // ok - deletions
      h.unstate('visit');
      // ok
      h.state('visit', '', { ttl: 0, isSecure: false });
      // bad: secure
      return h.response('hello').state('visit', '1', { isSecure: false });
    },
  });
};

init();
