// Findings of severity info have marks only where the rule itself is shown.
function answer(res) {
  // info: same-site
  res.cookie('cart', '1', { secure: true, httpOnly: true });
  // info: same-site
  res.cookie('cart', '1', { secure: true, httpOnly: true, sameSite: false });
  // ok
  res.cookie('cart', '1', { secure: true, httpOnly: true, sameSite: 'strict' });
  // ok
  res.cookie('cart', '1', { secure: true, httpOnly: true, sameSite: 'none' });
}
