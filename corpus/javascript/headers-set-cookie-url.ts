import { serve } from 'https://deno.land/std@0.224.0/http/server.ts';
import { type Cookie, setCookie } from 'https://deno.land/std@0.224.0/http/cookie.ts';

serve((req) => {
  const response = new Response('hello');
  const cookie: Cookie = { name: 'sid', value: 'a', secure: true };
  // bad: http-only
  setCookie(response.headers, cookie);
  // bad: secure, http-only
  setCookie(response.headers, { name: 'visit', value: req.url });
  // ok
  setCookie(response.headers, { name: 'sid', value: '', expires: new Date(0) });
  return response;
});
