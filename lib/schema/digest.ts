import { canonicalJson } from './canonical.ts';

const encoder = new TextEncoder();

/** SHA-256 of a text's UTF-8 bytes, or of bytes, in lower-case hexadecimal. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  let hex = '';
  for (const byte of hash) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** SHA-256 over the canonical JSON of a value. */
export function digestOf(value: unknown): Promise<string> {
  return sha256(canonicalJson(value));
}
