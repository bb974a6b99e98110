export default defineNuxtConfig({
  modules: ['@sidebase/nuxt-auth'],
  auth: {
    provider: {
      type: 'local',
      token: { secureCookieAttribute: true, httpOnlyCookieAttribute: true, maxAgeInSeconds: 1800 },
      // bad: secure, http-only
      refresh: { isEnabled: true, endpoint: { path: '/refresh' }, token: { maxAgeInSeconds: 86400 } },
    },
  },
});
