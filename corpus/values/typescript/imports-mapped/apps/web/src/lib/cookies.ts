export const sessionCookie = { secure: true, httpOnly: true };
export const guestCookie = { httpOnly: true };
