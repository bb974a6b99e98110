import { cookies } from 'next/headers';
import { getIronSession, type SessionOptions } from 'iron-session';
import { withIronSessionApiRoute } from 'iron-session/next';
import { getSession } from './session';

// Read where it is used.
const options: SessionOptions = {
  cookieName: 'shop-session',
  password: process.env.SESSION_PASSWORD!,
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};

export async function read() {
  // ok
  return getIronSession<Data>(await cookies(), options);
}

export async function handler(req, res) {
  // ok - protected by default
  await getIronSession(req, res, { cookieName: 'shop-session', password: process.env.SESSION_PASSWORD! });
  // bad: secure
  await getIronSession(req, res, { cookieName: 'shop-session', password, cookieOptions: { secure: false } });
  // bad: http-only
  const session = await getIronSession(req, res, { ...options, cookieOptions: { httpOnly: false } });
  // bad: lifetime
  await getIronSession(req, res, { cookieName: 'shop-session', password, ttl: 60 * 60 * 24 * 60 });
  // ok - a deletion
  session.destroy();
  // ok - another function
  await getSession(req, { cookieOptions: { httpOnly: true } });
}

// bad: off-in-production
export default withIronSessionApiRoute(handler, { ...options, cookieOptions: { secure: process.env.NODE_ENV !== 'production' } });
