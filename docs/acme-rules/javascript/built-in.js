// The new policy holds for the APIs that cookielint brings along.
app.get('/', (req, res) => {
  // bad: acme-name
  res.cookie('cart', '1', { secure: true, httpOnly: true });

  // ok
  res.cookie('__Host-acme_cart', '1', { secure: true, httpOnly: true, path: '/' });
});
