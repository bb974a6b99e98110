import type { CookieOptions } from 'express';

export function harden(options: CookieOptions): void {
  options.secure = true;
  options.httpOnly = true;
}

export const loosen = (options: CookieOptions, secure = false): void => {
  options.secure = secure;
};
