const { harden, flagged, fresh } = require('./harden');
const cookies = require('./harden');
const { CookieHelper, jar } = require('./helper');

exports.hardened = function (req, res) {
  const options = { sameSite: 'lax' };
  harden(options);
  // ok: secure, http-only
  res.cookie('session', 'v', options);
};

exports.member = function (req, res) {
  const options = { sameSite: 'lax' };
  cookies.harden(options);
  // ok: secure, http-only
  res.cookie('session', 'v', options);
};

exports.loosened = function (req, res) {
  const options = { sameSite: 'lax', secure: true, httpOnly: true };
  cookies.loosen(options);
  // bad: secure
  res.cookie('session', 'v', options);
};

exports.afterwards = function (req, res) {
  const options = { sameSite: 'lax', httpOnly: true };
  // bad: secure - what comes later is too late
  res.cookie('session', 'v', options);
  cookies.harden(options);
};

exports.overwritten = function (req, res) {
  const options = { sameSite: 'lax', httpOnly: true };
  cookies.harden(options);
  options.secure = false;
  // bad: secure
  res.cookie('session', 'v', options);
};

exports.flags = function (req, res) {
  const off = { sameSite: 'lax', httpOnly: true };
  flagged(off, false);
  // bad: secure
  res.cookie('session', 'v', off);
  const on = { sameSite: 'lax', httpOnly: true };
  flagged(on, true);
  // ok: secure
  res.cookie('token', 'v', on);
};

exports.fresh = function (req, res) {
  const options = { sameSite: 'lax' };
  fresh(options);
  // bad: secure, http-only - the copy is hardened, not what was handed
  res.cookie('session', 'v', options);
};

exports.twice = function (req, res) {
  const options = { sameSite: 'lax' };
  cookies.harderStill(options);
  // ok: secure, http-only - handed on
  res.cookie('session', 'v', options);
};

exports.perhaps = function (req, res, wanted) {
  const options = { sameSite: 'lax', httpOnly: true };
  if (wanted) harden(options);
  // low: secure - on one way only
  res.cookie('session', 'v', options);
};

exports.helper = function (req, res) {
  const helper = new CookieHelper();
  const options = { sameSite: 'lax' };
  helper.harden(options);
  // ok: secure, http-only - a method of an object of another file
  res.cookie('session', 'v', options);
  jar.loosen(options);
  // bad: secure
  res.cookie('session', 'v', options);
};

exports.asked = function (req, res, config) {
  const secure = config.secure;
  console.log(secure);
  cookies.harden(secure);
  // ok: secure - a flag stays a flag, whoever is asked about it
  res.cookie('session', 'v', { secure, httpOnly: true, sameSite: 'lax' });
  const never = false;
  cookies.harden(never);
  // bad: secure
  res.cookie('session', 'v', { secure: never, httpOnly: true, sameSite: 'lax' });
};

function send(res, options) {
  cookies.harden(options);
  // ok: secure, http-only - whoever calls it, it is hardened here
  res.cookie('session', 'v', options);
}

exports.sent = function (req, res) {
  send(res, { sameSite: 'lax' });
};
