// ok
export default defineNuxtConfig({
  modules: ['@sidebase/nuxt-auth'],
  auth: {
    provider: {
      type: 'local',
      token: { secureCookieAttribute: true, httpOnlyCookieAttribute: true, maxAgeInSeconds: 1800 },
      // ok
      refresh: { isEnabled: true, token: { secureCookieAttribute: true, httpOnlyCookieAttribute: true } },
    },
  },
});

export const off = {
  // ok - nothing is refreshed
  refresh: { isEnabled: false },
};
