const asked = false; // hop 2
exports.login = (req, res) => {
  const secure = asked; // hop 1
  // trace: secure
  res.cookie('session', 'v', { secure });
};
