import { z } from 'zod';

export function decode(text: string, days: number) {
  // ok - other things are made from two arguments, too
  const bytes = Buffer.from(text, 'base64');
  // ok
  const rows = Array.from({ length: days }, (_, index) => index);
  // ok
  const map = new Cookie('visit', '1');
  return z.from(bytes, rows) ?? Uint8Array.from(map, (c) => c);
}

class Cookie {
  constructor(private name: string, private value: string) {}
}
