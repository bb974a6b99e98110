export const ATTRIBUTES = '; Path=/; HttpOnly; Secure';
export const WEAK = '; Path=/; HttpOnly';

export function header(name, value, secure) {
  return `${name}=${value}; HttpOnly${secure ? '; Secure' : ''}`;
}

export function write(res, name, value, attributes) {
  // ok - its callers decide
  res.setHeader('Set-Cookie', `${name}=${value}; HttpOnly; ${attributes}`);
}
