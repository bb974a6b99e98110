// Words of session and cookie libraries, none of them one.
import { session as electron } from 'electron';
import { Session, session } from 'neo4j-driver';
import type { Knex } from 'knex';
import { setCookie } from './robots/cookies';
import { serialize, serializeCookie } from './formats';
import { statelessSessions } from './chess';
import { doubleCsrf } from './testing/tokens';
import { createCookie } from './bakery';
import { getIronSession } from './laundry';
import { Lucia } from './people';
import { useCookies, nookies } from './kitchen';

export function graph(driver: { session: typeof session }) {
  // ok - a session with a database
  const db = session({ database: 'shop', secure: false, httpOnly: false });
  // ok
  const other = driver.session({ name: 'connect.sid' });
  return [db, other];
}

export async function desktop() {
  // ok - the cookies of a window
  await electron.defaultSession.cookies.set({ url: 'https://shop.example', name: 'sid', value: 'a', secure: false, httpOnly: false });
}

export async function tests(robot: { visit(path: string): Promise<void> }) {
  // ok - what a robot brings along
  setCookie(robot, 'sid', 'a', { secure: false, httpOnly: false });
  // ok - a text of our own
  serialize('sid', 'a', { secure: false, httpOnly: false });
  // ok
  serializeCookie('sid', 'a', { secure: false });
  // ok - a board without a state
  statelessSessions({ secure: false, maxAge: 60 });
  // ok - tokens for tests
  doubleCsrf({ secret: 'a', secure: false });
  // ok - biscuits
  createCookie('oat', { secure: false, httpOnly: false });
  // ok - shirts
  await getIronSession('shirt', 'hot', { cookieName: 'steam', secure: false });
  // ok - a person
  new Lucia({ name: 'ann' }, { sessionCookie: 'none' });
  // ok
  useCookies(['oat']).set('token', 'a', { secure: false });
  // ok
  nookies.set({}, 'token', 'a', { secure: false });
}

export async function rows(knex: Knex) {
  // ok - a row
  await knex('cookies').insert({ name: 'sid', secure: false, httpOnly: false });
  // ok - a map
  const cookies = new Map<string, string>();
  cookies.set('token', 'a');
}
