// ok
export default defineNuxtConfig({
  auth: {
    provider: { type: 'refresh', token: { secureCookieAttribute: true, httpOnlyCookieAttribute: true } },
  },
});
