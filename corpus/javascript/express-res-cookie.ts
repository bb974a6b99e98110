import { Request, Response, Router } from 'express';
import type { CookieOptions } from 'express';

const router = Router();

const cookieOptions: CookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
};

export async function login(req: Request, reply: Response): Promise<void> {
  // bad: secure, http-only
  reply.cookie('accessToken', await sign(req.body));
  // ok
  reply.cookie('accessToken', await sign(req.body), cookieOptions);
  // bad: http-only
  reply.cookie('accessToken', await sign(req.body), { ...cookieOptions, httpOnly: false } as CookieOptions);
  // ok - a deletion
  reply.cookie('accessToken', '', { ...cookieOptions, maxAge: 0 });
}

export const logout = (_req: Request, res: Response) => {
  // ok - a deletion
  res.clearCookie('accessToken', cookieOptions);
  res.sendStatus(204);
};

router.post('/login', async (request, answer) => {
  // bad: secure
  answer.cookie('accessToken', await sign(request.body), { httpOnly: true });
});

export default router;
