export default defineEventHandler(async (event) => {
  const { id } = await readBody(event);
  // bad: secure, http-only
  setCookie(event, 'token', id, { maxAge: 3600 });
  // ok
  setCookie(event, 'token', id, { httpOnly: true, secure: true, sameSite: 'lax' });
  // ok - a deletion
  setCookie(event, 'token', '', { maxAge: -1 });
  // bad: http-only
  await useSession(event, { password: 'a', cookie: { httpOnly: false } });
});
