import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { Server as HttpServer } from './server';

const http = createServer();
// ok - no cookie unless asked for
new Server(http, { cors: { origin: 'https://shop.example' } });
// ok
new Server(http, { cookie: false });
// bad: secure
new Server(http, { cookie: true });
// bad: secure
new Server(http, { cookie: { name: 'io', path: '/', sameSite: 'lax' } });
// bad: http-only
new Server(http, { cookie: { name: 'io', httpOnly: false, secure: true, sameSite: 'strict' } });
// ok
new Server(http, { cookie: { name: 'io', httpOnly: true, secure: true, sameSite: 'strict' } });
// ok - another server
new HttpServer(http, { cookie: true });
