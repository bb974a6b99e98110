class CookieHelper {
  harden(options) {
    options.secure = true;
    options.httpOnly = true;
  }
}

const jar = {
  loosen(options) {
    options.secure = false;
  },
};

module.exports = { CookieHelper, jar };
