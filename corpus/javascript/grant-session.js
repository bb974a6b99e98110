const grant = require('grant');
const express = require('express');

// bad: secure
exports.vercel = grant.vercel({ config: require('./config'), session: { secret: 'a' } });
// bad: http-only - takes the place of the default object
exports.aws = grant.aws({ config: require('./config'), session: { secret: 'a', cookie: { secure: true } } });
// ok
exports.azure = grant.azure({ config: {}, session: { secret: 'a', cookie: { secure: true, httpOnly: true, sameSite: 'lax' } } });
// ok - the session of the framework
express().use(grant.express({ defaults: { transport: 'session' } }));
