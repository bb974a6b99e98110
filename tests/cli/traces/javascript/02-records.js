const off = false; // hop 3
const base = { secure: off }; // hop 2
exports.login = (req, res) => {
  const options = { ...base, httpOnly: true }; // hop 1
  // trace: secure
  res.cookie('session', 'v', options);
};
