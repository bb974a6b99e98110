import { Cookie, CookieMap, serve } from 'bun';

const map = new CookieMap();
// bad: secure, http-only
map.set('sid', 'a');
// bad: http-only
map.set({ name: 'sid', value: 'a', secure: true });
// ok
map.set('sid', 'a', { secure: true, httpOnly: true });
// ok - deletions
map.delete('sid');
// ok
map.set('sid', '', { maxAge: 0 });
// bad: secure, http-only
const visit = new Cookie('visit', '1');
// bad: secure
const from = Cookie.from('visit', '1', { httpOnly: true, sameSite: 'strict' });
// ok - read from text
const parsed = Cookie.parse('visit=1; Path=/');

serve({
  routes: {
    '/': (req) => {
      // bad: secure
      req.cookies.set('sid', 'a', { httpOnly: true });
      return new Response([visit, from, parsed].join());
    },
  },
});
