const a1 = (req, res, c) => {
  const base = { httpOnly: true, sameSite: 'lax' };
  const other = { httpOnly: true, sameSite: 'lax' };
  let t = base;
  if (c) { t = other; }
  t.secure = true;
  // low: secure
  res.cookie('sid', 'v', base);
  // low: secure
  res.cookie('sid', 'v', other);
  // ok: secure
  res.cookie('sid', 'v', t);
};
const a2 = (req, res, c) => {
  const base = { httpOnly: true, secure: true, sameSite: 'lax' };
  let t = {};
  if (c) t = base;
  t.secure = false;
  // low: secure
  res.cookie('sid', 'v', base);
};
const a3 = (req, res, c) => {
  const base = { httpOnly: true, secure: true, sameSite: 'lax' };
  if (c) {
    const t = base;
    t.secure = false;
  }
  // low: secure
  res.cookie('sid', 'v', base);
};
