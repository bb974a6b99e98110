// A header that is put together from parts.
function ternaries(res, id, secure) {
  // low: secure
  res.setHeader('Set-Cookie', `sid=${id}; HttpOnly${secure ? '; Secure' : ''}`);
  // low: secure
  res.setHeader('Set-Cookie', 'sid=' + id + '; HttpOnly' + (secure ? '; Secure' : '') + '; Path=/');
  // ok - both ways are secure
  res.setHeader('Set-Cookie', 'sid=' + id + '; HttpOnly' + (secure ? '; Secure; SameSite=None' : '; Secure; SameSite=Lax'));
  // bad: secure
  res.setHeader('Set-Cookie', 'sid=' + id + '; HttpOnly' + (secure ? '; SameSite=Strict' : '; SameSite=Lax'));
  // ok - so in production
  res.setHeader('Set-Cookie', `sid=${id}; HttpOnly${process.env.NODE_ENV === 'production' ? '; Secure' : ''}; Path=/`);
}

function appended(res, id, secure, domain) {
  let cookie = `sid=${id}; HttpOnly`;
  cookie += '; Secure';
  // ok
  res.setHeader('Set-Cookie', cookie);

  let maybe = `sid=${id}; HttpOnly`;
  if (secure) {
    maybe += '; Secure';
  }
  if (domain) {
    maybe += '; Domain=' + domain;
  }
  // low: secure
  res.setHeader('Set-Cookie', maybe);

  let plain = `sid=${id}`;
  if (domain) plain += `; Domain=${domain}`;
  plain += '; Path=/';
  // bad: secure, http-only
  res.setHeader('Set-Cookie', plain);

  let late = `sid=${id}; HttpOnly`;
  // bad: secure
  res.setHeader('Set-Cookie', late);
  late += '; Secure';
}

function joined(res, id, secure) {
  // ok
  res.setHeader('Set-Cookie', [`sid=${id}`, 'Path=/', 'HttpOnly', 'Secure'].join('; '));
  // bad: secure
  res.setHeader('Set-Cookie', [`sid=${id}`, 'Path=/', 'HttpOnly'].join('; '));
  const parts = [`sid=${id}`, 'HttpOnly'];
  parts.push('Secure');
  // ok
  res.setHeader('Set-Cookie', parts.join('; '));
  const some = [`sid=${id}`, 'HttpOnly'];
  if (secure) {
    some.push('Secure');
  }
  some.push('Path=/');
  // low: secure
  res.setHeader('Set-Cookie', some.join('; '));
  // low: secure
  res.setHeader('Set-Cookie', [`sid=${id}`, 'HttpOnly', ...(secure ? ['Secure'] : [])].join('; '));
  // ok - whether it is there is not known
  res.setHeader('Set-Cookie', [`sid=${id}`, 'HttpOnly', secure && 'Secure'].filter(Boolean).join('; '));
  // bad: secure
  res.setHeader('Set-Cookie', [`sid=${id}`, 'HttpOnly', false].filter(Boolean).join('; '));
}

function listed(res, id, remember) {
  const cookies = [
    // bad: http-only
    `sid=${id}; Secure`,
  ];
  if (remember) {
    // bad: secure
    cookies.push(`remember=${id}; HttpOnly`);
  }
  // ok
  cookies.push(`theme=dark; Secure; HttpOnly`);
  res.setHeader('Set-Cookie', cookies);
}

const NAME = 'session';
const ATTRIBUTES = '; Path=/; HttpOnly; Secure; SameSite=Lax';
const OLD = '; Path=/; HttpOnly';

function constants(res, id) {
  // ok
  res.setHeader('Set-Cookie', NAME + '=' + id + ATTRIBUTES);
  // bad: secure
  res.setHeader('Set-Cookie', NAME + '=' + id + OLD);
  const HEADER = 'Set-Cookie';
  // bad: secure
  res.setHeader(HEADER, `${NAME}=${id}${OLD}`);
}

function holes(res, id, path, flags, rest) {
  // bad: secure - the holes stand for values
  res.setHeader('Set-Cookie', `sid=s:${id}.${path}; Path=${path}; HttpOnly`);
  // ok - the last hole may be any attribute
  res.setHeader('Set-Cookie', `sid=${id}; HttpOnly; ${flags}`);
  // ok - what follows the path may be any attribute
  res.setHeader('Set-Cookie', `sid=${id}; HttpOnly; Path=/${flags}`);
  // ok - the first hole may be a whole header
  res.setHeader('Set-Cookie', `${rest}; HttpOnly`);
  // bad: http-only - what is seen settles it
  res.setHeader('Set-Cookie', `__Host-sid=${id}; Secure; Path=/`);
  // low: secure
  res.setHeader('Set-Cookie', `sid=${id}; HttpOnly${process.env.COOKIE_FLAGS}`);
}

function sentTwice(res, id) {
  const cookies = [
    // bad: secure
    `sid=${id}; HttpOnly`,
  ];
  if (res.getHeader('Set-Cookie')) {
    res.setHeader('Set-Cookie', [res.getHeader('Set-Cookie'), ...cookies]);
  } else {
    res.setHeader('Set-Cookie', cookies);
  }
}
