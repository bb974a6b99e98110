app.post('/remember', (req, res) => {
  if (req.body.remember) {
    // ok
    req.session.cookie.maxAge = 14 * 24 * 60 * 60 * 1000;
  }
  res.end();
});

app.post('/widget', (req, res) => {
  // bad: secure
  request.session.cookie.secure = false;
  res.end();
});
