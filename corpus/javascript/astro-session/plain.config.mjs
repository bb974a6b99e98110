import { defineConfig } from 'astro/config';

// ok
export default defineConfig({ session: { driver: 'fs', cookie: { sameSite: 'lax', secure: true } } });
