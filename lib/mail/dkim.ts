import type { MailHeader } from './mail.ts';

/** One `DKIM-Signature` header (RFC 6376 section 3.5), as it says of itself; whether it holds needs the key. */
export interface DkimSignature {
  domain: string;
  selector: string;
  /** `rsa-sha256`, `ed25519-sha256`; `rsa-sha1` is no longer to be used (RFC 8301). */
  algorithm: string;
  /** Names of the signed header lines, lower case, as often as they are named. */
  signs: string[];
  /** Bytes of the body that are signed; `undefined`: all. */
  length: number | undefined;
  /** Milliseconds. */
  at: number | undefined;
  expires: number | undefined;
}

const signatureLimit = 20;

/** The signatures of a message, topmost first. Malformed ones give what they have. */
export function dkimSignatures(headers: readonly MailHeader[]): DkimSignature[] {
  return headers
    .filter((header) => header.name.toLowerCase() === 'dkim-signature')
    .slice(0, signatureLimit)
    .map((header) => signature(tagsOf(header.value.slice(0, 8000))));
}

function signature(tags: ReadonlyMap<string, string>): DkimSignature {
  const seconds = (name: string) => {
    const value = tags.get(name);
    return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) * 1000 : undefined;
  };
  const length = tags.get('l');
  return {
    domain: (tags.get('d') ?? '').toLowerCase().slice(0, 253),
    selector: (tags.get('s') ?? '').toLowerCase().slice(0, 253),
    algorithm: (tags.get('a') ?? '').toLowerCase().slice(0, 40),
    signs: (tags.get('h') ?? '').toLowerCase().split(':').filter(Boolean).slice(0, 200),
    length: length !== undefined && /^\d{1,12}$/.test(length) ? Number(length) : undefined,
    at: seconds('t'),
    expires: seconds('x'),
  };
}

/** `a=rsa-sha256; d=example.com`: the first of each name counts; white space is of no meaning in what is read here. */
function tagsOf(value: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.split(';').slice(0, 60)) {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim();
    if (equals > 0 && !tags.has(name)) tags.set(name, part.slice(equals + 1).replace(/\s+/g, ''));
  }
  return tags;
}
