const express = require('express');
const app = express();

function secureOptions() {
  return { secure: true, httpOnly: true, sameSite: 'lax' };
}

const laxOptions = () => ({ httpOnly: true, sameSite: 'lax' });

function withFlag(secure) {
  return { secure, httpOnly: true, sameSite: 'lax' };
}

function unless(insecure = false) {
  return { secure: !insecure, httpOnly: true, sameSite: 'lax' };
}

function twoWays(strict) {
  if (strict) return { secure: true, httpOnly: true, sameSite: 'strict' };
  return { secure: false, httpOnly: true, sameSite: 'lax' };
}

function handedOn(secure) {
  return withFlag(secure);
}

function merged(overrides) {
  return { secure: true, httpOnly: true, sameSite: 'lax', ...overrides };
}

function unending(n) {
  return unending(n + 1);
}

app.get('/', (req, res) => {
  // ok: secure, http-only
  res.cookie('session', token, secureOptions());
  // bad: secure
  res.cookie('session', token, laxOptions());
  // ok: secure
  res.cookie('session', token, withFlag(true));
  // bad: secure
  res.cookie('session', token, withFlag(false));
  // ok: secure - the default of the parameter
  res.cookie('session', token, unless());
  // bad: secure
  res.cookie('session', token, unless(true));
  // ok: secure
  res.cookie('session', token, twoWays(true));
  // bad: secure
  res.cookie('session', token, twoWays(false));
  // low: secure - one of two
  res.cookie('session', token, twoWays(req.query.strict));
  // bad: secure - through two functions
  res.cookie('session', token, handedOn(false));
  // ok: secure, http-only
  res.cookie('session', token, merged({ path: '/' }));
  // bad: http-only
  res.cookie('session', token, merged({ httpOnly: false }));
  // ok - nobody knows
  res.cookie('session', token, unending(1));
  const options = laxOptions();
  options.secure = true;
  // ok: secure - finished here
  res.cookie('session', token, options);
});

class Cookies {
  options() {
    return { httpOnly: true, sameSite: 'lax' };
  }

  write(res) {
    // bad: secure
    res.cookie('session', token, this.options());
  }
}
