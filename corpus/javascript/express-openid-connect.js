const express = require('express');
const { auth, requiresAuth } = require('express-openid-connect');

const app = express();
// ok - Secure follows the address
app.use(auth({ authRequired: false, secret: process.env.SECRET, baseURL: 'https://shop.example' }));
// bad: http-only
app.use(auth({ session: { name: 'sid', cookie: { httpOnly: false } } }));
// bad: secure
app.use(auth({ session: { cookie: { secure: false, sameSite: 'Lax' } } }));
// ok
app.use(auth({ session: { cookie: { secure: true, sameSite: 'Strict', transient: true } } }));
// ok - another function
app.get('/profile', requiresAuth(), (req, res) => res.oidc.logout());
