import { useState } from 'react';

// A state that is called like a cookie, and a setter with options of its own: react-cookie is not in sight.
export function Consent() {
  const [cookie, setCookie] = useState('');
  // ok
  setCookie('dark', 'a');
  // ok
  return <p onClick={() => setCookie('dark', 'a', { path: '/' })}>{cookie}</p>;
}
