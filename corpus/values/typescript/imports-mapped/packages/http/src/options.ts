export const plain = { secure: false, httpOnly: false };
