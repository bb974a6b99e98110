import { open } from './sessions';

// A file of the framework by its name.
export const handle = async ({ event, resolve }) => {
  // bad: http-only
  event.cookies.set('theme-key', open(), { path: '/', httpOnly: false });
  // ok
  event.cookies.set('theme-key', open(), { path: '/' });
  return resolve(event);
};
