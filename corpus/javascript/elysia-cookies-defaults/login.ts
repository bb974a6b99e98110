import { Elysia } from 'elysia';

export const login = new Elysia({ prefix: '/login' }).post('/', ({ cookie }) => {
  // ok - the application says it
  cookie.sid.set({ value: 'a' });
  // bad: http-only - what is written here wins
  cookie.sid.set({ value: 'a', httpOnly: false });
});
