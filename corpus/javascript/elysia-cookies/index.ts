import { Elysia, t } from 'elysia';

const seen = new Map<string, { value: string }>();

new Elysia()
  .get('/', ({ cookie, cookie: { visit } }) => {
    // bad: secure, http-only
    cookie.sid.set({ value: 'a', maxAge: 3600 });
    // bad: secure
    cookie.sid.set({ value: 'a', httpOnly: true, sameSite: 'lax' });
    // ok
    cookie.sid.set({ value: 'a', httpOnly: true, secure: true, sameSite: 'lax' });
    // ok - deletions
    cookie.sid.remove();
    // ok
    cookie.sid.set({ value: '', maxAge: 0 });
    // ok - a map
    seen.set('sid', { value: 'a' });
    return visit.value;
  })
  .listen(3000);
