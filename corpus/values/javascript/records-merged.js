const express = require('express');
const _ = require('lodash');
const deepmerge = require('deepmerge');
const { defu } = require('defu');
const { strict, lax } = require('./elsewhere');
const app = express();

const SAFE = { secure: true, httpOnly: true, path: '/' };
const OPEN = { secure: false, httpOnly: true };
const SECURE = 'secure';
const isHttps = process.env.PROTOCOL === 'https';

app.get('/spread', (req, res) => {
  // ok
  res.cookie('authToken', 'a', { ...OPEN, ...SAFE });
  // bad: secure
  res.cookie('authToken', 'a', { ...SAFE, ...OPEN });
  // bad: http-only
  res.cookie('authToken', 'a', { ...SAFE, httpOnly: false });
  // ok - nobody sees what is spread in last
  res.cookie('authToken', 'a', { ...OPEN, ...strict });
  // bad: secure - whatever is spread in before
  res.cookie('authToken', 'a', { ...strict, secure: false, httpOnly: true });
});

app.get('/condition', (req, res) => {
  // low: secure
  res.cookie('authToken', 'a', { httpOnly: true, ...(isHttps && { secure: true }) });
  // low: secure
  res.cookie('authToken', 'a', { httpOnly: true, ...(req.body.x ? { secure: true } : {}) });
  // ok
  res.cookie('authToken', 'a', { httpOnly: true, secure: true, ...(req.body.x && { maxAge: 1000 }) });
  // ok - as in production
  res.cookie('authToken', 'a', { httpOnly: true, ...(process.env.NODE_ENV === 'production' && { secure: true }) });
  // bad: off-in-production
  res.cookie('authToken', 'a', { httpOnly: true, ...SAFE, ...(process.env.NODE_ENV === 'production' && { secure: false }) });
  // bad: secure - a condition that never holds
  res.cookie('authToken', 'a', { httpOnly: true, ...(false && { secure: true }) });
});

app.get('/assign', (req, res) => {
  // ok
  res.cookie('authToken', 'a', Object.assign({}, OPEN, SAFE));
  // bad: secure
  res.cookie('authToken', 'a', Object.assign({}, SAFE, { secure: false }));
  // ok
  res.cookie('authToken', 'a', _.extend({}, OPEN, { secure: true }));
  // bad: secure
  res.cookie('authToken', 'a', _.merge({}, SAFE, OPEN));
  // ok
  res.cookie('authToken', 'a', deepmerge(OPEN, SAFE));
  // ok - nobody sees it
  res.cookie('authToken', 'a', Object.assign({}, lax));

  const written = { httpOnly: true };
  Object.assign(written, { secure: true }, { path: '/' });
  // ok
  res.cookie('authToken', 'a', written);
  Object.assign(written, OPEN);
  // bad: secure
  res.cookie('authToken', 'a', written);
});

app.get('/defaults', (req, res) => {
  // ok - the first wins
  res.cookie('authToken', 'a', _.defaults({ secure: true }, OPEN));
  // bad: secure
  res.cookie('authToken', 'a', _.defaults({ httpOnly: true }, OPEN, SAFE));
  // bad: http-only
  res.cookie('authToken', 'a', defu({ httpOnly: false }, SAFE));
  // ok
  res.cookie('authToken', 'a', defu({}, SAFE));

  const filled = { httpOnly: false };
  _.defaults(filled, SAFE);
  // bad: http-only
  res.cookie('authToken', 'a', filled);
});

app.get('/copies', (req, res) => {
  const copy = structuredClone(SAFE);
  copy.httpOnly = false;
  // bad: http-only
  res.cookie('authToken', 'a', copy);
  // ok - the original is as it was
  res.cookie('authToken', 'a', SAFE);
  // ok
  res.cookie('authToken', 'a', Object.freeze({ ...SAFE }));
  // bad: secure
  res.cookie('authToken', 'a', JSON.parse(JSON.stringify(OPEN)));
});

app.get('/keys', (req, res) => {
  // ok
  res.cookie('authToken', 'a', { httpOnly: true, [SECURE]: true });
  // bad: secure - an explicit undefined removes it
  res.cookie('authToken', 'a', { ...SAFE, secure: undefined });

  const less = { ...SAFE };
  delete less.httpOnly;
  // bad: http-only
  res.cookie('authToken', 'a', less);

  // bad: secure
  res.cookie('authToken', 'a', _.omit(SAFE, 'secure'));
  // bad: secure, http-only
  res.cookie('authToken', 'a', _.omit(SAFE, ['secure', 'httpOnly']));
  // ok
  res.cookie('authToken', 'a', _.omit(SAFE, 'path'));
  // bad: http-only
  res.cookie('authToken', 'a', _.pick(SAFE, ['secure', 'path']));
});
