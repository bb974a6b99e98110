import { setCookie } from 'acme';

// A comment above a site says what is found there, exactly: these findings and no other.
// bad: secure
setCookie('acme_visits', count);

// bad: acme-prefix
setCookie('visits', count, { secure: true });

// ok
setCookie('acme_visits', count, { secure: true });
