export const cookieFlags = { secure: false, httpOnly: true };
