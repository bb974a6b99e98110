import Koa from 'koa';
import { createSession } from 'koa-session';

const app = new Koa();
// bad: http-only
app.use(createSession({ key: 'shop', httpOnly: false, secure: true }, app));
// ok
app.use(createSession({ key: 'shop', secure: true, sameSite: 'lax' }, app));
