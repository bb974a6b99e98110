import express, { Response } from 'express';
const app = express();

const settings = { secure: true, off: false, cookie: { secure: false, httpOnly: true }, name: 'token' };
const { secure, off: disabled } = settings;
const { missing = true, off = true } = settings;
const { cookie: { secure: inner, httpOnly } } = settings;
const { cookie, ...rest } = settings;
const [first, second] = [true, false];
const { COOKIE_SECURE } = process.env;
const { NODE_ENV = 'production' } = process.env;

app.get('/', (req, res) => {
  // ok
  res.cookie('token', '1', { httpOnly: true, secure });
  // bad: secure
  res.cookie('token', '1', { httpOnly: true, secure: disabled });
  // ok - the pattern says what holds where nothing is there
  res.cookie('token', '1', { httpOnly: true, secure: missing });
  // bad: secure - something is there
  res.cookie('token', '1', { httpOnly: true, secure: off });
  // bad: secure
  res.cookie('token', '1', { httpOnly, secure: inner });
  // bad: secure
  res.cookie('token', '1', cookie);
  // bad: http-only
  res.cookie('token', '1', rest);
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: first });
  // bad: secure
  res.cookie('token', '1', { httpOnly: true, secure: second });
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure: COOKIE_SECURE === 'true' });
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: NODE_ENV === 'production' });
  // bad: off-in-production
  res.cookie('token', '1', { httpOnly: true, secure: NODE_ENV !== 'production' });

  const { httpOnly: kept, ...others } = { httpOnly: true, secure: true, path: '/' };
  // bad: http-only - the rest has no such entry any more
  res.cookie('token', '1', others);

  let late: boolean;
  ({ secure: late } = settings);
  // ok
  res.cookie('token', '1', { httpOnly: true, secure: late });

  const { options } = { options: { httpOnly: true } };
  options.secure = true;
  // ok
  res.cookie('token', '1', options);
});

function send(res: Response, { secure = true, httpOnly = true }: { secure?: boolean; httpOnly?: boolean } = {}) {
  // low: secure, http-only - whoever calls decides, otherwise it is on
  res.cookie('token', '1', { secure, httpOnly });
}

function sendOff(res: Response, { secure = false, ...others }: Options) {
  // low: secure
  res.cookie('token', '1', { httpOnly: true, secure });
}
