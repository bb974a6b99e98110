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

// The function decides, whoever calls it: it is reported once, there.
function store(name, value) {
  // bad: secure
  document.cookie = `${name}=${value}; path=/`;
}

function all_of_them() {
  store('theme', 'dark');
  store('layout', 'wide');
}

// Here the callers decide.
function keep(name, value, attributes) {
  document.cookie = `${name}=${value}; ${attributes}`;
}

function both() {
  // bad: secure
  keep('theme', 'dark', 'path=/');
  // ok
  keep('layout', 'wide', 'path=/; secure');
}
