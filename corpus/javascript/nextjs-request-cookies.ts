// No response of Next.js in sight: a store of a browser page and a table of a database.
import Dexie from 'dexie';

const db = new Dexie('app');

export async function keep(page: any, id: string) {
  // ok
  await db.cookies.put({ id, name: 'session' });
  // ok
  await db.cookies.set('session', id);
  // ok
  page.cookies.set('session', id);
}
