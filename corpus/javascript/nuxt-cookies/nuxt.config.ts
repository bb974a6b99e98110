// ok
export default defineNuxtConfig({
  modules: ['nuxt-auth-utils'],
  runtimeConfig: {
    // bad: secure
    session: { name: 'shop', maxAge: 60 * 60 * 24, cookie: { secure: false } },
  },
});
