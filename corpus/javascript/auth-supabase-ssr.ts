import { createBrowserClient, createServerClient } from '@supabase/ssr';
import { createClient } from '@supabase/supabase-js';
import { cookies } from 'next/headers';

export async function server(url: string, key: string) {
  const cookieStore = await cookies();
  // bad: secure - HttpOnly it cannot be, since the page's own client reads it
  return createServerClient(url, key, {
    cookies: {
      getAll: () => cookieStore.getAll(),
      setAll(cookiesToSet) {
        // ok - the library's own options
        cookiesToSet.forEach(({ name, value, options }) => cookieStore.set(name, value, options));
      },
    },
  });
}

// ok
export const browser = (url: string, key: string) => createBrowserClient(url, key, { cookieOptions: { secure: true, sameSite: 'lax' } });

// bad: secure
export const plain = (url: string, key: string) => createBrowserClient(url, key);

// ok - keeps its session elsewhere
export const bare = (url: string, key: string) => createClient(url, key);
