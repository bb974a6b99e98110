module.exports = [
  // ok - protected in production by default
  'strapi::session',
  'strapi::security',
  // bad: secure
  { name: 'strapi::session', config: { key: 'shop', secure: false } },
  // ok
  { name: 'strapi::session', config: { key: 'shop', secure: true, sameSite: 'lax' } },
  // ok - another middleware
  { name: 'strapi::cors', config: { secure: false } },
];
