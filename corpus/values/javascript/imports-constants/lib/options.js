exports.strict = { secure: true, httpOnly: true, sameSite: 'strict' };
exports.forCookie = function (secure) {
  return { secure, httpOnly: true, sameSite: 'lax' };
};
exports.NAME = 'sid';
