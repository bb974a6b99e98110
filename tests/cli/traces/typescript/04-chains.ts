import express, { Request, Response } from 'express';
import { CookieOptionsBuilder } from './cookie-options';

const app = express();
const off = false; // hop 3

app.post('/login', (req: Request, res: Response) => {
  const builder = new CookieOptionsBuilder() // hop 1
    .httpOnly(true)
    .secure(off); // hop 2
  // trace: secure
  res.cookie('session', 'v', builder.build());
});
