import express, { CookieOptions, Request, Response } from 'express';
import { merge, defaults } from 'lodash';
import { strict } from './elsewhere';

const app = express();

const SAFE: CookieOptions = Object.freeze({ secure: true, httpOnly: true } as const);
const OPEN = { secure: false, httpOnly: true } satisfies CookieOptions;
const flag: keyof CookieOptions = 'secure';

app.get('/', (req: Request, res: Response) => {
  // ok
  res.cookie('authToken', 'a', { ...OPEN, ...SAFE } as CookieOptions);
  // bad: secure
  res.cookie('authToken', 'a', { ...SAFE, ...OPEN });
  // low: secure
  res.cookie('authToken', 'a', { httpOnly: true, ...(req.body.tls && { secure: true }) });
  // bad: secure
  res.cookie('authToken', 'a', Object.assign({}, SAFE, { [flag]: false }));
  // bad: secure
  res.cookie('authToken', 'a', merge({}, SAFE, OPEN));
  // ok
  res.cookie('authToken', 'a', defaults({ secure: true }, OPEN));
  // ok - nobody sees it
  res.cookie('authToken', 'a', { ...OPEN, ...strict });

  const copy: CookieOptions = structuredClone(SAFE);
  delete copy.secure;
  // bad: secure
  res.cookie('authToken', 'a', copy);

  const options: CookieOptions = { httpOnly: true };
  Object.assign(options, SAFE);
  // ok
  res.cookie('authToken', 'a', options!);
});
