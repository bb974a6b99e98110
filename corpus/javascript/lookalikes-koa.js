const Koa = require('koa');
const keygrip = require('keygrip');
const tough = require('tough-cookie');
const setCookieParser = require('set-cookie-parser');
const session = require('./lib/session');

const app = new Koa();
const jar = new tough.CookieJar();

// ok - a module of our own
app.use(session({ key: 'shop', secure: false, httpOnly: false }, app));
// ok - keys
app.keys = keygrip(['a']);

app.use(async (ctx) => {
  const answer = await fetch('https://partner.example/login');
  // ok - what another server sent
  const cookies = setCookieParser.parse(answer.headers.getSetCookie(), { decodeValues: false });
  // ok - kept for requests to it
  cookies.forEach((cookie) => jar.setCookieSync(`${cookie.name}=${cookie.value}`, 'https://partner.example'));
  // ok
  await jar.setCookie(new tough.Cookie({ key: 'sid', value: 'a', secure: false, httpOnly: false }), 'https://partner.example');
  // ok - read
  ctx.body = ctx.cookies.get('sid', { signed: false });
  // ok - the state of a request
  ctx.state.set('token', 'a');
});
