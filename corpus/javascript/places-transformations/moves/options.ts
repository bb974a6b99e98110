export const handler = (req, res) => {
  // bad: secure, http-only
  res.cookie("session", req.token);
};
