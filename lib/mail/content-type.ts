/** First bytes of formats that matter in mail. Source: the formats' own specifications and `file(1)`'s magic. */
const signatures: readonly [string, readonly number[], number?][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pe', [0x4d, 0x5a]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
  ['cab', [0x4d, 0x53, 0x43, 0x46]],
  ['lnk', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['onenote', [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['iso', [0x43, 0x44, 0x30, 0x30, 0x31], 0x8001],
];

/** What a file is by its content; `undefined` where its first bytes say nothing. */
export function contentTypeOf(bytes: Uint8Array): string | undefined {
  for (const [name, signature, offset = 0] of signatures) {
    if (name === 'pe' && isText(bytes.subarray(0, 64))) continue;
    if (signature.every((byte, i) => bytes[offset + i] === byte)) return name;
  }
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
  if (
    /^(?:received|return-path|from|delivered-to|date|message-id|subject|mime-version):/m.test(start.slice(0, 300)) &&
    /^[\w-]+:/.test(start)
  )
    return 'mail';
  return undefined;
}

/** Tables and letters may begin with MZ too; a program's header of 64 bytes is mostly zeros. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
