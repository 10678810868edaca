import type { SignatureCheck } from '../../lib/schema/mail-facts.ts';

/** Signatures and bytes of header that are looked at; more are nobody's need, and each may ask for a pass over the body. */
export const signatureLimit = 8;
const headerLimit = 256 * 1024;

/** A key record as it is published, by the name it stands under; `undefined` where it is not at hand. */
export type KeyOf = (name: string) => Promise<{ record: string; from: 'folder' | 'asked' } | undefined>;

/** What mailauth says of one signature, as far as it is used here. */
interface Verified {
  signingDomain?: string;
  selector?: string;
  bodyHash?: string;
  bodyHashExpecting?: string;
  modulusLength?: number;
  status: { result: string; comment?: string; underSized?: number };
}

/**
 * Letters of one header field, its folds included, and bytes of one line of the body. mailauth takes the square of either:
 * 25 s for a field of 190 KB in short folds, 7 s for a line of 8 MB.
 */
const fieldLimit = 16 * 1024;
const lineLimit = 500_000;

/** Why a message's signatures are not looked at, in words; `undefined` where they can be. */
export function whyNot(head: string, message: Uint8Array): string | undefined {
  const count = head.match(/^dkim-signature:/gim)?.length ?? 0;
  if (count > signatureLimit)
    return `The message has ${count} signatures; more than ${signatureLimit} are not checked.`;
  if (head.length > headerLimit) return `The message’s header has ${head.length} letters; that much is not checked.`;
  const field = Math.max(...head.split(/\r?\n(?![ \t])/).map((text) => text.length));
  if (field > fieldLimit) return `A header field has ${field} letters; signatures over that much are not checked.`;
  const line = longestLine(message);
  if (line > lineLimit) return `A line of the message has ${line} bytes; signatures over that much are not checked.`;
  return undefined;
}

function longestLine(message: Uint8Array): number {
  let longest = 0;
  for (let start = 0; start < message.length; ) {
    const end = message.indexOf(10, start);
    longest = Math.max(longest, (end < 0 ? message.length : end) - start);
    if (end < 0) break;
    start = end + 1;
  }
  return longest;
}

/** The header of a message: all before the first empty line. */
export function headOf(message: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(message.subarray(0, headerLimit + 1));
  const end = text.search(/\r?\n\r?\n/);
  return end < 0 ? text : text.slice(0, end);
}

/**
 * Verifies a message's DKIM signatures (RFC 6376) anew. The body's hash needs no key and is always computed; the
 * signature itself only where its key is at hand. Whether it had expired is for who knows when the mail arrived.
 */
export async function verifySignatures(message: Uint8Array, keyOf: KeyOf): Promise<SignatureCheck[]> {
  // 170 ms that only signed mail needs.
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js');
  const came = new Map<string, 'folder' | 'asked'>();
  const resolver = async (name: string): Promise<string[][]> => {
    const key = await keyOf(name.toLowerCase());
    if (!key) throw Object.assign(new Error('no key at hand'), { code: 'ENOTFOUND' });
    came.set(name.toLowerCase(), key.from);
    return [[key.record]];
  };
  const { results } = await dkimVerify(Buffer.from(withLineEnds(message)), { resolver });
  return (results as Verified[]).flatMap((result) => {
    const { signingDomain: domain = '', selector = '' } = result;
    if (domain === '' || result.bodyHash === undefined) return [];
    return [check(result, came.get(`${selector}._domainkey.${domain}`.toLowerCase()) ?? 'none')];
  });
}

function check(result: Verified, key: SignatureCheck['key']): SignatureCheck {
  const { status } = result;
  const domain = (result.signingDomain ?? '').toLowerCase().slice(0, 253);
  const selector = (result.selector ?? '').slice(0, 253);
  const body = result.bodyHash === result.bodyHashExpecting ? 'as-signed' : 'changed';
  // An expired signature held before its time was looked at.
  const held = status.result === 'pass' || /^(?:expired|invalid expiration)$/.test(status.comment ?? '');
  // Over another body than the signed one mailauth asks for no key and does not come to look at the signature.
  const judged = key !== 'none' && body === 'as-signed' && (held || status.comment === 'bad signature');
  const openBytes = Math.max(0, status.underSized ?? 0);
  const bits = result.modulusLength;
  const words = [
    ...(body === 'as-signed' ? ['the body is as it was signed'] : []),
    ...(openBytes > 0 ? [`${openBytes} bytes at its end are left open`] : []),
    body === 'changed'
      ? 'the body at hand is not the one that was signed, so the signature cannot be verified here'
      : key === 'none'
        ? 'without the key whether the signature holds is unknown'
        : judged
          ? `with the key ${key === 'folder' ? 'from the folder' : 'that the domain publishes'} the signature ${held ? 'holds' : 'does not hold'}`
          : `the key could not be used (${(status.comment ?? status.result).slice(0, 80)})`,
    ...(bits ? [`${bits} bits`] : []),
  ];
  return {
    domain,
    selector,
    body,
    openBytes,
    key,
    ...(judged ? { holds: held } : {}),
    ...(bits ? { keyBits: bits } : {}),
    line: `${domain} (${selector.slice(0, 80)}): ${words.join('; ')}`.slice(0, 600),
  };
}

/** Signatures are over lines that end in CRLF (RFC 6376 section 2.8); files on disk often end theirs in LF. */
function withLineEnds(message: Uint8Array): Uint8Array {
  if (message.includes(13)) return message;
  let count = 0;
  for (const byte of message) if (byte === 10) count++;
  const out = new Uint8Array(message.length + count);
  let at = 0;
  for (const byte of message) {
    if (byte === 10) out[at++] = 13;
    out[at++] = byte;
  }
  return out;
}
