const express = require('express');
const app = express();

const PREFIX = 'acme_';
const NAMES = { session: `${PREFIX}session`, csrf: PREFIX + 'csrf_token' };

class Cookies {
  static SESSION = PREFIX + 'sid';
}

app.get('/', (req, res) => {
  // bad: http-only, secure
  res.cookie(NAMES.session, '1');
  // bad: secure - scripts read it by design
  res.cookie(NAMES.csrf, '1');
  // bad: http-only, secure
  res.cookie(Cookies.SESSION, '1');
  const { csrf } = NAMES;
  // bad: secure
  res.cookie(csrf, '1');
});
