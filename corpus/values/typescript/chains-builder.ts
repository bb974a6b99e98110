import express, { Request, Response } from 'express';
import { CookieOptionsBuilder } from './cookie-options';

const app = express();
const defaults = new CookieOptionsBuilder().httpOnly(true).path('/');

app.post('/login', (req: Request, res: Response) => {
  // bad: secure
  res.cookie('authToken', 'a', new CookieOptionsBuilder().secure(false).httpOnly(true).build());

  // ok
  res.cookie('authToken', 'a', new CookieOptionsBuilder().secure(true).httpOnly(true).build()!);

  // bad: secure - cut by a constant of the module
  res.cookie('authToken', 'a', defaults.secure(false).build());

  let builder: CookieOptionsBuilder = new CookieOptionsBuilder();
  builder = builder.secure(req.secure);
  builder = req.body.remember ? builder.httpOnly(false) : builder.httpOnly(false).maxAge(1000);
  // bad: http-only
  res.cookie('authToken', 'a', builder.build() as express.CookieOptions);

  // ok - nobody says what the rest of it is
  res.cookie('authToken', 'a', defaults.build());
});
