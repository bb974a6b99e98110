import express, { CookieOptions, Request, Response } from 'express';

enum Mode { Lax = 'lax', Strict = 'strict' }

export function run(req: Request, res: Response, mode: Mode): void {
  const both: CookieOptions = { httpOnly: true };
  if (req.query.a) {
    both.secure = true;
  } else {
    (both as CookieOptions).secure = true;
  }
  // ok - both ways set it
  res.cookie('token', '1', both);

  const one: CookieOptions = { httpOnly: true };
  if (mode === Mode.Strict) {
    one.secure = true;
  }
  // low: secure - one way does not set it
  res.cookie('token', '1', one);

  const cases: CookieOptions = { httpOnly: true };
  switch (mode) {
    case Mode.Lax:
    case Mode.Strict:
      cases.secure = true;
      break;
    default: {
      throw new Error('no');
    }
  }
  // ok - the way without it leaves
  res.cookie('token', '1', cases);

  const known = Mode.Strict as Mode;
  const strict: CookieOptions = { httpOnly: true };
  switch (known) {
    case Mode.Lax:
      strict.secure = false;
      break;
    case Mode.Strict:
      strict.secure = true;
      break;
  }
  // ok - the member of an enum is known
  res.cookie('token', '1', strict);

  for (const name of ['a', 'b']) {
    const turn: CookieOptions = { httpOnly: true };
    if (name === req.query.a) {
      turn.secure = false;
      continue;
    }
    turn.secure = true;
    // ok - what goes on with the next turn is not sent
    res.cookie('token', name, turn);
  }
}
