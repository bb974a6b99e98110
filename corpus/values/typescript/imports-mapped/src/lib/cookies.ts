import type { CookieOptions } from 'express';

export const SESSION = 'session_id';
export const base: CookieOptions = { httpOnly: true, sameSite: 'lax' };
export const secured = (): CookieOptions => ({ ...base, secure: true });
export default { secure: false, httpOnly: true, sameSite: 'lax' } as CookieOptions;
