// A header that a function makes.
function header(name, value, secure) {
  let text = `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly`;
  if (secure) text += '; Secure';
  return text;
}

const attributes = (secure) => `Path=/; HttpOnly${secure ? '; Secure' : ''}`;

function login(res, id, safe) {
  // bad: secure
  res.setHeader('Set-Cookie', header('sid', id, false));
  // ok
  res.setHeader('Set-Cookie', header('sid', id, true));
  // low: secure
  res.setHeader('Set-Cookie', header('sid', id, safe));
  // ok
  res.setHeader('Set-Cookie', `sid=${id}; ${attributes(true)}`);
  // bad: secure
  res.setHeader('Set-Cookie', `sid=${id}; ${attributes(false)}`);
}

function several(id) {
  // bad: secure
  return [`sid=${id}; HttpOnly`];
}

function all(res, id) {
  res.setHeader('Set-Cookie', several(id));
}
