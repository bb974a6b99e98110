import { Cookies, getCookie, removeCookie, setCookie } from 'typescript-cookie';
import { setCookie as setOnServer } from './server';

// bad: secure
setCookie('theme', 'dark');
// bad: secure
setCookie('theme', 'dark', { expires: 7, path: '/' });
// ok
setCookie('theme', 'dark', { expires: 7, path: '/', secure: true, sameSite: 'lax' });
// bad: lifetime - in days
setCookie('token', 'a', { expires: 90, secure: true, sameSite: 'lax' });
// bad: secure
Cookies.set('theme', 'dark');
// ok
Cookies.withAttributes({ secure: true }).set('theme', 'dark');
// ok - deletions
removeCookie('theme');
// ok
setCookie('theme', '', { expires: -1 });
// ok - a name that many packages export
setOnServer('theme', getCookie('theme'));
