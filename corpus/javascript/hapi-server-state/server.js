const Hapi = require('@hapi/hapi');

exports.server = Hapi.server({ port: 3000, state: { isSecure: false, isSameSite: 'Lax' } });
