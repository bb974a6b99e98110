import Cookies from 'js-cookie';

// bad: secure
Cookies.set('theme', 'dark');

// ok
Cookies.set('theme', 'dark', { secure: true, sameSite: 'lax', expires: 7 });

// ok - a deletion
Cookies.set('theme', '', { expires: -1 });

// ok
Cookies.withAttributes({ secure: true, path: '/' }).set('theme', 'dark');

// bad: secure - what the call itself says counts
Cookies.withAttributes({ secure: true, path: '/' }).set('theme', 'dark', { secure: false });

// ok
const api = Cookies.withAttributes({ secure: true, sameSite: 'strict' });
api.set('theme', 'dark');

const other = Cookies.withAttributes({ path: '/shop' });
// bad: secure
other.set('theme', 'dark');

// ok - the last of several counts
Cookies.withAttributes({ secure: false }).withAttributes({ secure: true }).set('theme', 'dark');
