exports.visit = (request, h) => {
  // bad: secure - the server switches it off for all
  h.state('visit', '1');
  // ok - what is written here wins
  h.state('visit', '1', { isSecure: true });
  return h.continue;
};
