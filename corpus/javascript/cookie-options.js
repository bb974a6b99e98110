// Options objects whose consumer is somewhere else: what they leave out may be somebody's default.

// bad: secure
export const cookieOptions = { httpOnly: true, secure: false, sameSite: 'lax' };

// ok - nothing is switched off
export const cookieConfig = { path: '/', maxAge: 3600 };

// ok - decided elsewhere
export const sessionCookie = { name: 'sid', secure: isHttps(), httpOnly: config.httpOnly };

fastify.register(fastifySession, {
  secret,
  // bad: secure
  cookie: { secure: false, maxAge: 1800000 },
});

export default {
  session: {
    // bad: http-only
    cookie: { httpOnly: false, secure: true },
  },
};

// ok - a switch, not options
const io = new Server(httpServer, { cookie: false });

// ok - the name of a cookie that is read
i18n.configure({ locales: ['en', 'de'], cookie: 'language' });

// ok - a parsed cookie
const cookie = parse(req.headers.cookie);

// ok - a deletion
const cookieAttributes = { secure: false, maxAge: 0 };

async function visit(page) {
  // ok - given to a browser under test
  const cookie = { name: 'session', value: 'x', url, secure: false, httpOnly: false };
  await page.setCookie(cookie);
}
