// bad: secure
export default defineNuxtConfig({
  modules: ['nuxt-auth-utils'],
  runtimeConfig: {
    session: { name: 'shop', maxAge: 60 * 60 * 24, cookie: { secure: false } },
  },
});
