export default defineNuxtConfig({
  modules: ['nuxt-auth-utils'],
  // ok - Secure and HttpOnly as it comes
  runtimeConfig: {
    session: { name: 'shop', password: '', maxAge: 60 * 60 * 24, cookie: { sameSite: 'strict' } },
  },
});
