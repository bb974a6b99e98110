import { dev } from '$app/environment';
import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { sessions } from '$lib/sessions';

export const actions: Actions = {
  login: async ({ cookies, request }) => {
    const data = await request.formData();
    // ok - protected by default
    cookies.set('sid', await sessions.open(data), { path: '/' });
    // ok
    cookies.set('sid', await sessions.open(data), { path: '/', secure: !dev, maxAge: 60 * 60 * 24 });
    // bad: http-only
    cookies.set('sid', await sessions.open(data), { path: '/', httpOnly: false });
    // bad: secure
    cookies.set('sid', await sessions.open(data), { path: '/', secure: false, sameSite: 'strict' });
    // bad: secure, http-only - an explicit undefined takes a default away
    cookies.set('sid', await sessions.open(data), { path: '/', secure: undefined, httpOnly: undefined });
    // bad: lifetime - in seconds
    cookies.set('sid', await sessions.open(data), { path: '/', maxAge: 60 * 60 * 24 * 365 });
    redirect(303, '/');
  },
  logout: async (event) => {
    // ok - deletions
    event.cookies.delete('sid', { path: '/' });
    // ok
    event.cookies.set('sid', '', { path: '/', httpOnly: false, maxAge: 0 });
    // ok - no cookie
    sessions.set('sid', '', { httpOnly: false });
  },
};
