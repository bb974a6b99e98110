function defaults(httpOnly) { // hop 2
  const secure = false; // hop 3
  return { secure, httpOnly };
}

exports.login = (req, res) => {
  const options = defaults(true); // hop 1
  // trace: secure
  res.cookie('session', 'v', options);
};
