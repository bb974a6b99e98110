// Set-Cookie headers written as text, in every way that a server in JavaScript has to write a header.
const http = require('http');

function node(res, id) {
  // bad: secure, http-only
  res.setHeader('Set-Cookie', `sid=${id}; Path=/`);
  // bad: http-only
  res.setHeader('set-cookie', `sid=${id}; Path=/; Secure`);
  // ok
  res.setHeader('Set-Cookie', `sid=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`);
  // ok - flags in any case, without blanks
  res.appendHeader('Set-Cookie', 'sid=' + id + ';path=/;secure;httponly;samesite=strict');
  // bad: secure
  res.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'sid=' + id + '; HttpOnly' });
  // ok
  res.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'sid=' + id + '; HttpOnly; Secure' });
  // bad: secure
  res.writeHead(200, [['Set-Cookie', 'sid=1; HttpOnly'], ['X-A', 'b']]);
  // ok: secure, http-only
  res.writeHead(200, [['Set-Cookie', 'sid=1; Secure; HttpOnly; SameSite=Lax'], ['X-A', 'b']]);
}

function several(res, id) {
  res.setHeader('Set-Cookie', [
    // bad: secure, http-only
    'a=1; Path=/',
    // ok
    'b=2; Path=/; Secure; HttpOnly; SameSite=Lax',
    // bad: http-only
    `c=${id}; Secure`,
  ]);
}

function deletions(res) {
  // ok - a deletion
  res.setHeader('Set-Cookie', 'sid=; Max-Age=0; Path=/');
  // ok - a deletion
  res.setHeader('Set-Cookie', 'sid=deleted; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  // ok - a deletion
  res.setHeader('Set-Cookie', 'sid=; Path=/');
  // ok - a deletion
  res.setHeader('Set-Cookie', `sid=gone; Expires=${new Date(0).toUTCString()}`);
}

function express(res, id) {
  // bad: secure, http-only
  res.set('Set-Cookie', `sid=${id}`);
  // bad: secure, http-only
  res.header('Set-Cookie', `sid=${id}`);
  // bad: secure
  res.append('Set-Cookie', `sid=${id}; HttpOnly`);
  // ok
  res.append('Set-Cookie', `sid=${id}; HttpOnly; Secure; SameSite=Lax`);
  res.set({
    // no site of its own: a header like any other
    'Cache-Control': 'no-store',
  });
}

function frameworks(reply, c, event, id) {
  // bad: secure, http-only
  reply.header('set-cookie', `sid=${id}; Path=/`).send({});
  // bad: secure, http-only
  c.header('Set-Cookie', `sid=${id}; Path=/`, { append: true });
  // bad: secure, http-only
  setResponseHeader(event, 'Set-Cookie', `sid=${id}; Path=/`);
  // ok
  appendResponseHeader(event, 'set-cookie', `sid=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`);
}

export async function loader({ id }) {
  const headers = new Headers();
  // bad: secure, http-only
  headers.append('Set-Cookie', `sid=${id}; Path=/`);
  const plain = {};
  // bad: secure
  plain['Set-Cookie'] = `sid=${id}; Path=/; HttpOnly`;
  return new Response('', {
    headers: {
      Location: '/',
    },
  });
}

export async function action(id) {
  // bad: secure, http-only
  return new Response('', { headers: { 'Set-Cookie': `sid=${id}; Path=/` } });
}

export async function safeAction(id) {
  // ok
  return new Response('', { headers: { 'Set-Cookie': `sid=${id}; Path=/; Secure; HttpOnly; SameSite=Lax` } });
}

exports.handler = async (event) => {
  const id = await login(event);
  if (event.version === '2.0') {
    return {
      statusCode: 200,
      cookies: [
        // bad: secure, http-only
        `sid=${id}; Path=/`,
        // ok
        `csrf=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`,
      ],
    };
  }
  return {
    statusCode: 302,
    // bad: secure
    headers: { Location: '/', 'Set-Cookie': `sid=${id}; HttpOnly` },
    multiValueHeaders: {
      'Set-Cookie': [
        // bad: secure, http-only
        `a=${id}`,
      ],
    },
  };
};

exports.edge = async (event) => ({
  status: '200',
  headers: {
    // bad: secure, http-only
    'set-cookie': [{ key: 'Set-Cookie', value: `sid=${event.id}` }],
  },
});

// What only looks like one: reading, passing on, other headers, made by a library.
function lookalikes(req, res, upstream, cookie) {
  const seen = res.getHeader('Set-Cookie');
  const received = upstream.headers['set-cookie'];
  const all = upstream.headers.getSetCookie();
  res.setHeader('Set-Cookie', upstream.headers.get('set-cookie'));
  res.setHeader('Set-Cookie', received);
  res.setHeader('Set-Cookie', [].concat(seen, all));
  res.headers['set-cookie'] = received;
  res.setHeader('Set-Cookie', cookie.serialize('sid', '1'));
  res.setHeader('Set-Cookie', cookie.toString());
  req.setHeader('Cookie', 'sid=1');
  http.request({ headers: { Cookie: 'sid=1; theme=dark' } });
  res.setHeader('Access-Control-Expose-Headers', 'Set-Cookie');
  const ignored = { ignoreHeaders: ['Cookie', 'Set-Cookie', 'Authorization'], 'set-cookie': true };
  const request = { cookies: ['sid=1'], url: '/' };
  return { statusCode: 200, cookies: [], ignored, request };
}
