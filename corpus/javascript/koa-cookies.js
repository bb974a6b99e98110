const Koa = require('koa');

const app = new Koa();

app.use(async (ctx) => {
  // low: secure
  ctx.cookies.set('sid', ctx.state.sid);
  // bad: http-only
  ctx.cookies.set('sid', ctx.state.sid, { httpOnly: false });
  // bad: secure
  ctx.cookies.set('sid', ctx.state.sid, { secure: false });
  // ok
  ctx.cookies.set('sid', ctx.state.sid, { secure: true, httpOnly: true, sameSite: 'lax' });
  // ok - a deletion
  ctx.cookies.set('sid');
  // ok - a deletion
  ctx.cookies.set('sid', null, { httpOnly: false });
  // ok - a deletion
  ctx.cookies.set('sid', '', { secure: false, maxAge: 0 });
  // ok - a read
  const previous = ctx.cookies.get('sid', { signed: false });
});
