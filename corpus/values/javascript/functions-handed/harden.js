function harden(options) {
  options.secure = true;
  options.httpOnly = true;
}

function loosen(options) {
  options.secure = false;
}

function flagged(options, secure) {
  options = options || {};
  options.secure = secure;
}

function fresh(options) {
  options = { ...options, secure: true };
  options.httpOnly = true;
  return options;
}

function harderStill(options) {
  harden(options);
}

module.exports = { harden, loosen, flagged, fresh, harderStill };
