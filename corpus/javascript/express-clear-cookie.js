const router = require('express').Router();

router.get('/logout', (req, res) => {
  req.session.destroy(() => {
    // ok - a deletion
    res.clearCookie('connect.sid', { secure: false });
    // ok - reads
    const previous = req.cookies.sid || req.signedCookies.sid;
    res.redirect(previous ? '/login' : '/');
  });
});
