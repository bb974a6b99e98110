function setCookie(res, name, value, secure) {
  // bad: http-only - decided here, said once
  res.cookie(name, value, { secure, sameSite: 'lax' });
}

function setAny(res, name, options) {
  // ok - whoever calls decides
  res.cookie(name, 'v', options);
}

function clear(res, name, maxAge) {
  // ok - every caller deletes
  res.cookie(name, '', { expires: maxAge });
}

module.exports = { setCookie, setAny, clear };
