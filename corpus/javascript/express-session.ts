import express from 'express';
import expressSession, { SessionOptions } from 'express-session';

const app = express();
const options: SessionOptions = {
  name: '__Host-sid',
  secret: process.env.SESSION_SECRET!,
  resave: false,
  saveUninitialized: false,
};

// bad: secure, host-prefix
app.use(expressSession(options));

// ok
app.use(expressSession({ ...options, cookie: { secure: true, path: '/' } }));
