const Koa = require('koa')
const session = require('koa-session')

const app = new Koa()

// low: secure - follows the connection
app.use(session({ key: 'shop.sess', sameSite: 'lax' }, app))

// bad: secure, http-only
app.use(session({ key: 'shop.sess', secure: false, httpOnly: false }, app))

// ok
app.use(session({ key: 'shop.sess', secure: true, sameSite: 'lax' }, app))
