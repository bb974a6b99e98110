import { NextResponse, type NextRequest } from 'next/server';
import { db } from './db';

export async function middleware(request: NextRequest) {
  const response = NextResponse.next({ request: { headers: request.headers } });

  // bad: secure, http-only
  response.cookies.set('session', request.nextUrl.pathname);
  // bad: http-only
  response.cookies.set({ name: 'session', value: 'a', secure: true, sameSite: 'lax' });
  // ok
  response.cookies.set('session', 'a', { secure: true, httpOnly: true, sameSite: 'lax' });

  // ok - what is put on a request is read by the code behind, no browser gets it
  request.cookies.set('session', 'a');
  // ok
  request.cookies.set({ name: 'session', value: 'a' });
  // ok
  request.cookies.delete('session');

  // ok - deletions
  response.cookies.delete('session');
  // ok
  response.cookies.set('session', '', { maxAge: 0 });
  // ok
  response.cookies.set({ name: 'session', value: '', expires: new Date(0) });
  return response;
}

export async function POST(req: NextRequest) {
  const res = NextResponse.json({ ok: true }, { status: 201 });
  // bad: secure
  res.cookies.set('token', await db.open(), { httpOnly: true, maxAge: 3600, path: '/' });
  const redirect = NextResponse.redirect(new URL('/', req.url));
  // bad: secure, http-only
  redirect.cookies.set('visit', '1');
  // ok
  req.cookies.set('visit', '1');
  return res;
}

export function withHeader(req: NextRequest, pass: NextResponse, incoming: NextRequest) {
  const nextResponseWithHeader = NextResponse.rewrite(new URL('/a', req.url));
  // bad: secure
  nextResponseWithHeader.cookies.set('id', 'a', { httpOnly: true, sameSite: 'strict' });
  // bad: secure, http-only - a response that was handed over
  pass.cookies.set('id', 'a');
  // ok - a request by its type
  incoming.cookies.set('id', 'a');
  const fresh = new NextResponse(null, { status: 204 });
  // bad: secure, http-only
  fresh.cookies.set('id', 'a');
  return fresh;
}
