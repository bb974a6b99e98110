import { createApp, deleteCookie, eventHandler, setCookie, updateSession, useSession } from 'h3';
import { useSession as useClientSession } from 'next-auth/react';

const safe = { httpOnly: true, secure: true, sameSite: 'lax' } as const;

export default eventHandler(async (event) => {
  // bad: secure, http-only
  setCookie(event, 'sid', 'a');
  // bad: secure
  setCookie(event, 'sid', 'a', { httpOnly: true, sameSite: 'strict', maxAge: 3600 });
  // ok
  setCookie(event, 'sid', 'a', { ...safe, secure: !import.meta.dev });
  // ok - deletions
  deleteCookie(event, 'sid');
  // ok
  setCookie(event, 'sid', '', { maxAge: 0 });

  // ok - protected by default
  const session = await useSession(event, { password: process.env.SECRET! });
  // bad: secure
  await useSession(event, { password: process.env.SECRET!, name: 'shop', cookie: { secure: false } });
  // bad: http-only
  await updateSession(event, { password: process.env.SECRET!, cookie: { httpOnly: false } }, { seen: true });
  // ok - in a header
  await useSession(event, { password: process.env.SECRET!, cookie: false });
  // ok - a session of the page
  useClientSession({ required: true });
  await session.clear();
  createApp();
});
