import { route } from '@acme/pantry';

route((reply) => {
  // bad: secure
  reply.keep('acme_sid', '1');

  // bad: secure, http-only
  reply.keep('acme_sid', '1', { tls: false, hidden: false });

  // ok
  reply.keep('acme_sid', '1', { tls: true });

  // bad: acme-name
  reply.keep('sid', '1', { tls: true });

  // bad: same-site-none, secure
  reply.keep('acme_widget', '1', { crossSite: 'always' });

  // ok - a deletion
  reply.keep('acme_sid', '', { days: 0 });

  const options = {};
  options.tls = process.env.NODE_ENV === 'production';
  // ok
  reply.keep('acme_sid', '1', options);
});
