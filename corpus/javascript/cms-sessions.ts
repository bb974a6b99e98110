import { statelessSessions, storedSessions } from '@keystone-6/core/session';
import type { CollectionConfig } from 'payload';

// ok - Secure in production by default
export const session = statelessSessions({ secret: process.env.SECRET, maxAge: 60 * 60 * 8 });
// bad: secure
export const plain = statelessSessions({ secret: process.env.SECRET, secure: false });
// bad: same-site-none, secure
export const partner = storedSessions({ store, secure: false, sameSite: 'none' });

// bad: secure
export const Users: CollectionConfig = { slug: 'users', auth: true, fields: [] };

// ok
export const Customers: CollectionConfig = {
  slug: 'customers',
  auth: { tokenExpiration: 7200, cookies: { secure: true, sameSite: 'Lax', domain: process.env.COOKIE_DOMAIN } },
  fields: [],
};

// ok - Secure comes along with None
export const Partners: CollectionConfig = { slug: 'partners', auth: { cookies: { sameSite: 'None' } }, fields: [] };

// ok - nobody logs in
export const Pages: CollectionConfig = { slug: 'pages', auth: false, fields: [] };
export const Media: CollectionConfig = { slug: 'media', fields: [] };
