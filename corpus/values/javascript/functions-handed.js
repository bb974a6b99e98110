import express from 'express';
import { connect } from './sessions';

const app = express();

app.get('/', async (req, res) => {
  const seen = new Map();
  // What is handed to somebody as a method is called by that somebody; other methods of the same name are not it.
  const client = connect({
    keep(name, value) {
      // ok - who calls it is not known here
      res.cookie(name, value, { ...req.app.locals, sameSite: 'lax' });
    },
    // Its own methods are.
    again(value) {
      // bad: secure, http-only
      this.plain('again', value);
    },
    plain(name, value, options) {
      // ok
      res.cookie(name, value, options);
    },
  });
  seen.keep('a', 'b');
  seen.plain('a', 'b');
  client.open();
});
