const config = require('./config');

exports.login = (req, res) => {
  const options = { secure: config.secure }; // hop 1
  // trace: secure
  res.cookie('session', 'v', options);
};
