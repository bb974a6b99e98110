export default ({ env }) => ({
  // ok - HttpOnly, whatever is written
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    cookie: { secure: true, sameSite: 'lax', path: '/admin' },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
});
