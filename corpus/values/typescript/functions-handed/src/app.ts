import type { CookieOptions, Request, Response } from 'express';
import { harden, loosen } from './harden';

export function hardened(req: Request, res: Response): void {
  const options: CookieOptions = { sameSite: 'lax' };
  harden(options);
  // ok: secure, http-only
  res.cookie('session', 'v', options);
}

export function loosened(req: Request, res: Response): void {
  const options: CookieOptions = { sameSite: 'lax', httpOnly: true, secure: true };
  loosen(options);
  // bad: secure - by the default of a parameter
  res.cookie('session', 'v', options);
  loosen(options, true);
  // ok: secure
  res.cookie('session', 'v', options);
}
