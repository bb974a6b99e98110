import { CookieOptions, Response } from 'express';

enum Mode { Lax = 'lax', Strict = 'strict' }

abstract class Defaults {
  static readonly SECURE = true;
  static readonly OFF: boolean = false;
  protected inherited: boolean = true;
}

export class Fields extends Defaults {
  private readonly options: CookieOptions = { httpOnly: true, secure: true };
  private plain: boolean = false;
  private readonly made: boolean;

  constructor(private readonly given: boolean) {
    super();
    this.made = true;
  }

  run(res: Response): void {
    // ok - set by the constructor
    res.cookie('token', '1', { httpOnly: true, secure: this.made });
    // ok - not known
    res.cookie('token', '1', { httpOnly: true, secure: this.given });
    // bad: secure
    res.cookie('token', '1', { httpOnly: true, secure: this.plain });
    // ok
    res.cookie('token', '1', { httpOnly: true, secure: Defaults.SECURE });
    // bad: secure
    res.cookie('token', '1', { httpOnly: true, secure: Defaults.OFF });
    // ok - inherited
    res.cookie('token', '1', { httpOnly: true, secure: this.inherited });
    // ok
    res.cookie('token', '1', this.options);
    // bad: http-only
    res.cookie('token', '1', { ...this.options, httpOnly: false });
    const mode = Mode.Strict as Mode;
    // bad: secure - members of an enum are constants
    res.cookie('token', '1', { httpOnly: true, secure: mode !== Mode.Strict } satisfies CookieOptions);
    // ok
    res.cookie('token', '1', { httpOnly: true, secure: mode !== Mode.Lax });
  }
}
