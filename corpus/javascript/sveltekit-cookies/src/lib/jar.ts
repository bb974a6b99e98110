import type { Cookies, RequestEvent } from '@sveltejs/kit';

export function keep(jar: Cookies, id: string) {
  // bad: http-only
  jar.set('sid', id, { path: '/', httpOnly: false });
}

export function open(event: RequestEvent, id: string) {
  // bad: secure
  event.cookies.set('sid', id, { path: '/', secure: false });
}
