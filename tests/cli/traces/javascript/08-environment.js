exports.login = (req, res) => {
  const production = process.env.NODE_ENV === 'production'; // hop 2
  const options = { secure: !production }; // hop 1, 3
  // trace: secure
  res.cookie('session', 'v', options);
};
