import { Elysia } from 'elysia';

export const app = new Elysia({ cookie: { secure: true, httpOnly: true, sameSite: 'lax' } });
