import { defineConfig } from 'astro/config';
import node from '@astrojs/node';

// bad: secure
export default defineConfig({
  adapter: node({ mode: 'standalone' }),
  session: { driver: 'fs', cookie: { name: 'shop-session', secure: false } },
});
