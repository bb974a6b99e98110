// ok
export default defineNuxtConfig({
  modules: ['@nuxtjs/supabase', '@sidebase/nuxt-auth'],
  // ok
  supabase: {
    redirectOptions: { login: '/login', callback: '/confirm' },
    cookieOptions: { maxAge: 60 * 60 * 8, secure: true, sameSite: 'lax' },
  },
  auth: {
    provider: { type: 'refresh', token: { secureCookieAttribute: true, httpOnlyCookieAttribute: true } },
  },
});
