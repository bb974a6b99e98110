const fastify = require('fastify')();
fastify.register(require('@fastify/cookie'));

fastify.get('/logout', (request, reply) => {
  // ok - deletions
  reply.clearCookie('sid', { path: '/' });
  // ok
  reply.setCookie('sid', '', { path: '/', maxAge: 0 });
  // ok
  reply.setCookie('sid', '', { path: '/', expires: new Date(0) });
  // bad: secure, http-only - an age in seconds
  reply.setCookie('sid', 'a', { path: '/', maxAge: 60 });
  // ok - what the request brought
  const { sid } = request.cookies;
  // ok - a client of tests
  fastify.inject({ method: 'GET', url: '/', cookies: { sid } });
  reply.send('ok');
});
