import { Meteor } from 'meteor/meteor';
import { Cookies } from 'meteor/ostrio:cookies';

const cookies = new Cookies({ TTL: 31557600000 });

// bad: secure
cookies.set('theme', 'dark');
// info: same-site - the word alone
cookies.set('theme', 'dark', { secure: true, sameSite: true });
// ok
cookies.set('theme', 'dark', { secure: true, sameSite: 'Lax', path: '/' });
// ok - deletions
cookies.remove('theme');
// ok
cookies.set('theme', '', { maxAge: 0 });
Meteor.settings.set('theme', 'dark');
