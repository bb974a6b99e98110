const Koa = require('koa');
const session = require('koa-generic-session');
const redis = require('koa-redis');

const app = new Koa();
app.keys = ['a'];
// low: secure - follows the connection
app.use(session({ store: redis() }));
// bad: secure, http-only
app.use(session({ key: 'shop', cookie: { secure: false, httpOnly: false } }));
// ok
app.use(session({ key: 'shop', cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));
app.use((ctx) => {
  // ok - ends it
  ctx.session = null;
});
