export default ({ env }) => ({
  // ok - left to what Strapi does by itself
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    cookie: { sameSite: 'strict' },
  },
});
