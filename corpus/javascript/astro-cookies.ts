import type { APIContext, APIRoute } from 'astro';
import { db } from '../db';

export const POST: APIRoute = async ({ cookies, redirect, request }) => {
  const id = await db.sessions.open(await request.json());
  // bad: secure, http-only
  cookies.set('sid', id, { path: '/' });
  // bad: http-only
  cookies.set('sid', id, { path: '/', secure: import.meta.env.PROD, sameSite: 'lax' });
  // ok
  cookies.set('sid', id, { path: '/', secure: true, httpOnly: true, sameSite: 'strict' });
  // ok - deletions
  cookies.delete('sid', { path: '/' });
  // ok
  cookies.set('sid', '', { path: '/', maxAge: 0 });
  // ok - a table
  db.sessions.set('sid', id);
  return redirect('/');
};

export function GET(context: APIContext) {
  // bad: secure, http-only
  context.cookies.set('visit', '1');
  return new Response();
}
