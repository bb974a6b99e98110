import app from '@adonisjs/core/services/app';
import { defineConfig } from '@adonisjs/core/http';
import { defineConfig as defineSession, stores } from '@adonisjs/session';

export const http = defineConfig({
  generateRequestId: true,
  // bad: secure
  cookie: { domain: '', path: '/', maxAge: '2h', httpOnly: true, secure: false, sameSite: 'lax' },
});

// ok
export const safe = defineConfig({ cookie: { path: '/', httpOnly: true, secure: app.inProduction, sameSite: 'lax' } });

// ok
export default defineSession({ enabled: true, cookieName: 'shop', age: '2h', cookie: { secure: app.inProduction }, stores: {} });

// bad: http-only
export const open = defineSession({ cookieName: 'shop', cookie: { httpOnly: false, secure: true }, store: 'cookie', stores: { file: stores.file({}) } });
