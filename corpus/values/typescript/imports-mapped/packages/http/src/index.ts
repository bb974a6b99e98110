export const strict = { secure: true, httpOnly: true };
export const lax = { secure: false, httpOnly: true };
