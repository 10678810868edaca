/** First bytes of formats that matter in mail. Source: the formats' own specifications and `file(1)`'s magic. */
const signatures: readonly [string, readonly number[], number?][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pe', [0x4d, 0x5a]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['macho', [0xcf, 0xfa, 0xed, 0xfe]],
  ['macho', [0xce, 0xfa, 0xed, 0xfe]],
  ['class', [0xca, 0xfe, 0xba, 0xbe]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['ace', [0x2a, 0x2a, 0x41, 0x43, 0x45, 0x2a, 0x2a], 7],
  ['cab', [0x4d, 0x53, 0x43, 0x46]],
  ['lnk', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['onenote', [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['chm', [0x49, 0x54, 0x53, 0x46]],
  ['tnef', [0x78, 0x9f, 0x3e, 0x22]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['heif', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
  ['heif', [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31], 4],
  ['heif', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4],
  ['media', [0x66, 0x74, 0x79, 0x70], 4],
  ['media', [0x57, 0x41, 0x56, 0x45], 8],
  ['media', [0x41, 0x56, 0x49, 0x20], 8],
  ['media', [0x4f, 0x67, 0x67, 0x53]],
  ['media', [0x49, 0x44, 0x33]],
  ['media', [0xff, 0xfb]],
  ['media', [0x66, 0x4c, 0x61, 0x43]],
  ['media', [0x23, 0x21, 0x41, 0x4d, 0x52]],
  ['media', [0x1a, 0x45, 0xdf, 0xa3]],
  ['tar', [0x75, 0x73, 0x74, 0x61, 0x72], 257],
  ['vhd', [0x63, 0x6f, 0x6e, 0x65, 0x63, 0x74, 0x69, 0x78]],
  ['vhd', [0x76, 0x68, 0x64, 0x78, 0x66, 0x69, 0x6c, 0x65]],
  ['iso', [0x43, 0x44, 0x30, 0x30, 0x31], 0x8001],
];

/** Short signatures that are letters too: text may begin with them. */
const letters = new Set(['pe', 'bmp', 'bzip2', 'media']);

/** What a file is by its content; `undefined` where its first bytes say nothing. */
export function contentTypeOf(bytes: Uint8Array): string | undefined {
  for (const [name, signature, offset = 0] of signatures) {
    if (!signature.every((byte, i) => bytes[offset + i] === byte)) continue;
    if (letters.has(name) && isText(bytes.subarray(0, 64))) continue;
    return name;
  }
  return cryptographic(bytes) ?? textFormat(bytes);
}

/** Formats that are text, by how they begin. */
function textFormat(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 1024))
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (
    /^(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html|<head|<body|<script|<meta|<title|<form|<iframe)/.test(start)
  )
    return 'html';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg/.test(start)) return 'svg';
  if (start.startsWith('begin:vcalendar')) return 'calendar';
  if (start.startsWith('begin:vcard')) return 'vcard';
  if (start.startsWith('-----begin pgp message')) return 'encrypted';
  if (start.startsWith('-----begin pgp')) return 'pgp';
  if (
    /^(?:received|return-path|from|delivered-to|date|message-id|subject|mime-version):/m.test(start.slice(0, 300)) &&
    /^[\w-]+:/.test(start)
  )
    return 'mail';
  return undefined;
}

/** `1.2.840.113549.1.7`: the arc of PKCS #7 (RFC 5652), as DER writes it after the tag and length of an object identifier. */
const pkcs7 = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/** S/MIME: what is signed may carry its content along; what is enveloped nobody but its reader can open. */
function cryptographic(bytes: Uint8Array): 'pkcs7' | 'encrypted' | undefined {
  if (bytes[0] !== 0x30) return undefined;
  for (let at = 2; at <= 6; at++) {
    if (!pkcs7.every((byte, i) => bytes[at + i] === byte)) continue;
    return bytes[at + pkcs7.length] === 2 ? 'pkcs7' : 'encrypted';
  }
  return undefined;
}

/** Tables and letters may begin with MZ too; a program's header of 64 bytes is mostly zeros. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Whether a file's beginning reads as text: in UTF-16 with its mark, or without zeros and nearly without control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const start = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of start) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) odd++;
  }
  return odd * 50 <= start.length && !isMostlyNoise(start);
}

/** Bytes that are neither UTF-8 nor mostly letters of ASCII: compressed or encrypted data without a zero by chance. */
function isMostlyNoise(bytes: Uint8Array): boolean {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (high * 3 < bytes.length) return false;
  const broken = new TextDecoder('utf-8').decode(bytes).match(/\ufffd/g)?.length ?? 0;
  return broken > 8;
}
