const passport = require('passport');
const { Strategy: RememberMeStrategy } = require('passport-remember-me');
const LocalStrategy = require('passport-local').Strategy;

const verify = (token, done) => consume(token, done);
const issue = (user, done) => save(user, done);

// bad: secure
passport.use(new RememberMeStrategy(verify, issue));
// bad: secure, http-only
passport.use(new RememberMeStrategy({ key: 'remember', cookie: { httpOnly: false } }, verify, issue));
// bad: lifetime - in milliseconds
passport.use(new RememberMeStrategy({ cookie: { secure: true, sameSite: 'lax', maxAge: 90 * 24 * 60 * 60 * 1000 } }, verify, issue));
// ok
passport.use(new RememberMeStrategy({ cookie: { secure: true, sameSite: 'lax' } }, verify, issue));
// ok - another strategy, which sets no cookie
passport.use(new LocalStrategy({ usernameField: 'email' }, (name, password, done) => done(null, false)));

module.exports.logout = (req, res) => {
  // ok - a deletion
  res.clearCookie('remember_me');
  res.redirect('/');
};
