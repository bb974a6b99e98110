import { Lucia } from 'lucia';
import { adapter } from './db';

// ok - protected by default
export const first = new Lucia(adapter);

// ok
export const lucia = new Lucia(adapter, {
  sessionCookie: { expires: false, attributes: { secure: process.env.NODE_ENV === 'production' } },
});

// bad: secure
export const plain = new Lucia(adapter, { sessionCookie: { name: 'sid', attributes: { secure: false, sameSite: 'strict' } } });

export async function signOut(id: string, jar: Jar) {
  await lucia.invalidateSession(id);
  // ok - a deletion
  jar.append(lucia.createBlankSessionCookie().serialize());
}
