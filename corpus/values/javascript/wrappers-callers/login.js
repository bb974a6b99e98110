const cookies = require('./cookies');
const { setAny } = require('./cookies');

exports.login = function (req, res) {
  // ok: secure, http-only
  cookies.setCookie(res, 'session', 'v', true);
  // bad: secure
  cookies.setCookie(res, 'session', 'v', false);
  // bad: secure, http-only
  setAny(res, 'session', { sameSite: 'lax' });
  // ok: secure, http-only
  setAny(res, 'session', { sameSite: 'lax', secure: true, httpOnly: true });
  cookies.clear(res, 'session', new Date(0));
};

function forward(res, flag) {
  // ok: secure - handed on, and so is who decides
  cookies.setCookie(res, 'token', 'v', flag);
}

exports.other = function (req, res) {
  // bad: secure - through two functions
  forward(res, false);
};
