export const handler = (req, res) => {
  // ok - what it must make of it
  res.cookie("session", req.token);
};
