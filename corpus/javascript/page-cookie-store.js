// The browser adds Secure by itself, and SameSite=Strict where nothing is said.
export async function remember(theme) {
  // ok
  await cookieStore.set('theme', theme);
  // ok
  await window.cookieStore.set({ name: 'theme', value: theme, sameSite: 'lax', expires: Date.now() + 86400000 });
  // ok - a deletion
  await cookieStore.delete('theme');
  // bad: host-prefix - no host may say Domain with this prefix
  await cookieStore.set({ name: '__Host-theme', value: theme, domain: 'shop.example' });
  // ok - read
  return cookieStore.get('theme');
}
