import { Component, inject, signal } from '@angular/core';
import { CookieService } from 'ngx-cookie-service';
import { CacheService } from './cache.service';

@Component({ selector: 'app-login', template: '' })
export class LoginComponent {
  private readonly jar = inject(CookieService);
  private readonly theme = signal('dark');

  constructor(private cookieService: CookieService, private cache: CacheService) {}

  login(token: string, expires: Date): void {
    // bad: secure
    this.cookieService.set('token', token);
    // bad: secure
    this.cookieService.set('token', token, 1, '/');
    // bad: secure
    this.cookieService.set('token', token, { expires: 1, path: '/', sameSite: 'Strict' });
    // bad: secure
    this.cookieService.set('token', token, expires, '/', undefined, false, 'Lax');
    // ok
    this.cookieService.set('token', token, 1, '/', undefined, true, 'Strict');
    // ok
    this.cookieService.set('token', token, { expires, secure: true, sameSite: 'Lax' });
    // ok - deletions
    this.cookieService.delete('token', '/');
    // ok
    this.cookieService.set('token', '', -1);
    // ok - no cookies
    this.theme.set('light');
    this.cache.set('token', token);
  }
}
