module.exports = ({ env }) => ({
  // bad: secure
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    cookie: { secure: false, sameSite: 'lax' },
  },
});
