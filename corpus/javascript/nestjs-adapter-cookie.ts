import { Controller, Get, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Response } from 'express';

@Controller()
export class LoginController {
  constructor(private readonly host: HttpAdapterHost) {}

  @Get('login')
  login(@Res({ passthrough: true }) res: Response, @Req() req: unknown) {
    const { httpAdapter } = this.host;
    // bad: secure, http-only
    this.host.httpAdapter.setCookie(res, 'sid', 'a');
    // bad: secure
    httpAdapter.setCookie(res, 'sid', 'a', { httpOnly: true, sameSite: 'lax' });
    // ok
    httpAdapter.setCookie(res, 'sid', 'a', { httpOnly: true, secure: true, sameSite: 'lax' });
    // ok - deletions
    httpAdapter.clearCookie(res, 'sid');
    // ok
    httpAdapter.setCookie(res, 'sid', '', { maxAge: 0 });
    // bad: secure, http-only - as Express has it
    res.cookie('visit', '1');
    return { req };
  }
}
