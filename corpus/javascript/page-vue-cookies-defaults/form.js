export function fill(form, cache, token) {
  // ok - whatever else is set in a project that has the library
  form.set('token', token);
  // ok
  cache.set('token', token, '1d');
}
