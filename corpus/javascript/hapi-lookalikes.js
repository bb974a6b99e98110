const { Machine } = require('./machine');

// ok - a server and a state of something else
exports.machine = Machine.server({ state: { isSecure: false } });
exports.machine.state('idle', { entry: 'start' });
