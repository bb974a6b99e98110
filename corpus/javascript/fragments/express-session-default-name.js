// The options that the documents on express-session speak of: httpOnly is on and secure off when nobody says so.
const session = require('express-session');

// bad: secure, default-name
app.use(session({ secret: 's3Cur3' }));

// bad: secure, default-name
app.use(session({ secret: 's3Cur3', cookie: { httpOnly: true } }));

// bad: http-only
app.use(session({ secret: 's3Cur3', name: 'sessionId', cookie: { secure: true, httpOnly: false } }));

// ok
app.use(session({ secret: 's3Cur3', name: 'sessionId', cookie: { secure: true } }));
