import express from 'express';
import { SESSION, secured } from '@/lib/cookies';
import lax from '../lib/cookies';
import * as all from '@/lib';
import { lax as renamed } from '@/lib';

export function login(req: express.Request, res: express.Response) {
  // ok: secure, http-only
  res.cookie(SESSION, 'v', secured());
  // bad: secure
  res.cookie(SESSION, 'v', lax);
  // bad: secure
  res.cookie(SESSION, 'v', all.base);
  // bad: secure
  res.cookie(SESSION, 'v', renamed);
  // ok: secure
  res.cookie(SESSION, 'v', all.secured());
}
