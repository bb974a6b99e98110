import { deleteCookie, fetch, Headers, setCookie } from 'undici';
import { CookieJar } from 'tough-cookie';

const headers = new Headers();
// bad: secure
setCookie(headers, { name: 'sid', value: 'a', httpOnly: true });
// ok
setCookie(headers, { name: 'sid', value: 'a', httpOnly: true, secure: true, sameSite: 'Lax' });
// ok - a deletion
deleteCookie(headers, 'sid');

// ok - a jar keeps what was received
const jar = new CookieJar();
await jar.setCookie({ name: 'sid', value: 'a' }, 'https://shop.example');
await fetch('https://shop.example', { headers });
