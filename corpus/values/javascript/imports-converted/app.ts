import { sessionKey, xsrfKey } from "./names.js";

export const start = (ctx, token: string) => {
  // ok - scripts must read this one, as its name says
  ctx.cookies.set(String(xsrfKey), token, { httpOnly: false, secure: true, sameSite: "lax" });
  // bad: http-only
  ctx.cookies.set(String(sessionKey), token, { httpOnly: false, secure: true, sameSite: "lax" });
};
