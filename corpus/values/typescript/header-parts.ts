// The same with types.
import type { ServerResponse } from 'node:http';

export function append(res: ServerResponse, id: string, secure: boolean): void {
  let cookie: string = `sid=${id}; HttpOnly`;
  if (secure) {
    cookie += '; Secure';
  }
  // low: secure
  res.setHeader('Set-Cookie', cookie);
  const attributes: string[] = [`sid=${id}`, 'HttpOnly'];
  attributes.push('Secure');
  // ok
  res.setHeader('Set-Cookie', attributes.join('; '));
  // bad: secure, http-only
  res.setHeader('Set-Cookie', [`sid=${id}`, 'Path=/'].join('; ') as string);
}

export class ThemeService {
  store(theme: string): void {
    // bad: secure
    this.document.cookie = `theme=${theme}; path=/`;
    // ok
    this.document.cookie = `theme=${theme}; path=/; secure`;
  }
}
