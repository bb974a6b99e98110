const insecure = true; // hop 2
exports.login = (req, res) => {
  const secure = !insecure; // hop 1, 3
  // trace: secure
  res.cookie('session', 'v', { secure });
};
