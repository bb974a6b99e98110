export const handler = (req, res) => {
  // ok - what a transformation of code is tried on
  res.cookie("session", req.token);
};
