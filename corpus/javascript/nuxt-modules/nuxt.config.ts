// bad: secure, http-only
export default defineNuxtConfig({
  modules: ['@nuxtjs/supabase', '@sidebase/nuxt-auth'],
  // bad: secure
  supabase: { redirect: false, cookieOptions: { secure: false, sameSite: 'lax' } },
  auth: {
    provider: { type: 'local', token: { signInResponseTokenPointer: '/token', maxAgeInSeconds: 1800 } },
  },
});
