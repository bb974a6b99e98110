const express = require('express');
const app = express();

app.get('/', (req, res) => {
  const both = { httpOnly: true };
  if (req.query.a) {
    both.secure = true;
    both.path = '/admin';
  } else {
    both.secure = true;
  }
  // ok - both ways set it
  res.cookie('token', '1', both);

  const one = { httpOnly: true };
  if (req.query.a) {
    one.secure = true;
  } else if (req.query.b) {
    one.path = '/';
  } else {
    one.secure = true;
  }
  // low: secure - one way does not set it
  res.cookie('token', '1', one);

  const last = { httpOnly: true };
  if (req.query.a) last.secure = false;
  last.secure = true;
  // ok - the last write holds
  res.cookie('token', '1', last);

  const left = { httpOnly: true };
  if (req.query.a) {
    left.secure = true;
  } else {
    throw new Error('no');
  }
  // ok - the way without it leaves
  res.cookie('token', '1', left);

  const cases = { httpOnly: true };
  switch (req.query.a) {
    case 'a':
      cases.secure = true;
      break;
    case 'b':
    default:
      cases.secure = true;
  }
  // ok - every case sets it
  res.cookie('token', '1', cases);

  const noCase = { httpOnly: true };
  switch (req.query.a) {
    case 'a':
      noCase.secure = true;
      break;
  }
  // low: secure - no case may fit
  res.cookie('token', '1', noCase);

  const loop = { httpOnly: true };
  for (const key of Object.keys(req.query)) {
    loop.secure = true;
  }
  // low: secure - the loop may not run
  res.cookie('token', '1', loop);

  const tried = { httpOnly: true };
  try {
    check(req);
    tried.secure = true;
  } catch (error) {
    tried.secure = true;
  }
  // ok
  res.cookie('token', '1', tried);

  const handled = { httpOnly: true, secure: true };
  try {
    check(req);
  } catch (error) {
    handled.secure = false;
  }
  // low: secure - the handler takes it back
  res.cookie('token', '1', handled);

  const finallySet = { httpOnly: true };
  try {
    check(req);
  } catch (error) {
    finallySet.secure = false;
  } finally {
    finallySet.secure = true;
  }
  // ok
  res.cookie('token', '1', finallySet);

  const whole = { cookie: { secure: true, httpOnly: true } };
  whole.cookie = { httpOnly: true };
  // bad: secure - writing the base clears its fields
  res.cookie('token', '1', whole.cookie);

  const nested = req.query.a ? (req.query.b ? { secure: true } : { secure: true, path: '/' }) : { secure: true };
  // bad: http-only
  res.cookie('token', '1', nested);

  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: req.query.a ? true : req.query.b ? false : true });

  const short = { httpOnly: true };
  req.query.a && (short.secure = true);
  // low: secure
  res.cookie('token', '1', short);
});

function guard(res, strict) {
  const options = { httpOnly: true, secure: true };
  if (!strict) {
    options.secure = false;
    return;
  }
  // ok - the way that takes it back leaves
  res.cookie('token', '1', options);
}

function constant(res) {
  const strict = false;
  const options = { httpOnly: true };
  if (strict) options.secure = true;
  // bad: secure
  res.cookie('token', '1', options);
  const mode = 'strict';
  const other = { httpOnly: true };
  switch (mode) {
    case 'strict':
      other.secure = true;
      break;
    default:
      other.secure = false;
  }
  // ok - the subject is known
  res.cookie('token', '1', other);
  const third = { httpOnly: true };
  switch (mode) {
    case 'lax':
      third.secure = true;
      break;
    case 'none':
      third.secure = true;
      break;
    default:
      third.path = '/';
  }
  // bad: secure
  res.cookie('token', '1', third);
  const falls = { httpOnly: true };
  switch (mode) {
    case 'strict':
      falls.path = '/';
    case 'lax':
      falls.secure = true;
      break;
    default:
      falls.secure = false;
  }
  // ok - it falls through
  res.cookie('token', '1', falls);
}
