import ipaddr from 'ipaddr.js';
import type { Observable, ObservableType } from '../schema/observable.ts';
import { refang } from './defang.ts';
import { isDomainName } from './domain.ts';
import {
  endsUrl,
  isDigit,
  isHexadecimal,
  isHostLetter,
  isLocalLetter,
  isSchemeLetter,
  isWordLetter,
} from './letters.ts';

/** Endings that are real TLDs and file endings too: a bare name with one of these is a file far more often than a host. */
const fileEndings = new Set('zip mov sh py pl rs md so ps cc bz cab java'.split(' '));
/** Endings that are both, where a bare name with a single dot is more often code or a file: `this.id`, `script.js`. */
const codeEndings = new Set('app ai do ms is in to id st pub save name call map length'.split(' '));
const hashLengths = new Set([32, 40, 56, 64, 96, 128]);
const schemes = new Set('http https ftp ftps sftp ws wss ldap ldaps smb tcp udp'.split(' '));

const AT = 0x40;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const DOT = 0x2e;
const OPENING = 0x28;
const SLASH = 0x2f;

/** At most this many values come back from one text. */
export const observableLimit = 5000;

type Add = (type: ObservableType, value: string) => void;

/**
 * Finds indicators in text: ip, domain, url, email, hash, cve. Defanged spellings are undone first. Linear in the
 * length of the text; at most `observableLimit` values. Hosts inside URLs and addresses are listed as domains or ips too.
 */
export function extractObservables(text: string): Observable[] {
  const plain = refang(text);
  const found = new Map<string, Observable>();
  const add: Add = (type, value) => {
    if (found.size >= observableLimit) return;
    const key = `${type} ${value}`;
    if (!found.has(key)) found.set(key, { type, value });
  };
  urls(plain, add);
  emails(plain, add);
  hosts(plain, add);
  colonAddresses(plain, add);
  hashes(plain, add);
  vulnerabilities(plain, add);
  return [...found.values()];
}

function urls(text: string, add: Add): void {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at;
    while (start > 0 && at - start < 8 && isSchemeLetter(text.charCodeAt(start - 1))) start--;
    const letters = text.slice(start, at).toLowerCase();
    // Text may run into the scheme: `seehttps://…`.
    const scheme = schemes.has(letters) ? letters : [...schemes].findLast((name) => letters.endsWith(name));
    if (!scheme) continue;
    start = at - scheme.length;
    let end = at + 3;
    while (end < text.length && end - start < 4096 && !endsUrl(text.charCodeAt(end))) end++;
    const url = trimmed(text.slice(start, end));
    // Special schemes are parsed alike; the others are judged as http, since only their host matters here.
    if (url.length > at - start + 3 && URL.canParse(`http${url.slice(scheme.length)}`)) add('url', url);
  }
}

/** Drops what belongs to the sentence around an address: closing punctuation and brackets that it did not open. */
function trimmed(url: string): string {
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    if ('.,;:!?*'.includes(last)) continue;
    if (last === ')' && !balanced(url, '(', ')', end)) continue;
    if (last === ']' && !balanced(url, '[', ']', end)) continue;
    break;
  }
  return url.slice(0, end);
}

function balanced(text: string, open: string, close: string, end: number): boolean {
  let depth = 0;
  for (let i = 0; i < end; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close) depth--;
  }
  return depth >= 0;
}

function emails(text: string, add: Add): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && isLocalLetter(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end - at < 254 && (isHostLetter(text.charCodeAt(end)) || text.charCodeAt(end) === DOT)) end++;
    const local = text.slice(start, at).replace(/^[.'/=*`{|}~-]+/, '');
    const domain = text.slice(at + 1, end).replace(/[.\-_]+$/, '');
    if (local === '' || local.endsWith('.') || !domain.includes('.')) continue;
    if (isDomainName(domain)) add('email', `${local}@${domain}`.toLowerCase());
  }
}

/** Dotted names, found from their dots: text has few, and base64 none. */
function hosts(text: string, add: Add): void {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot)) {
    let start = dot;
    while (start > 0 && dot - start < 63 && isHostLetter(text.charCodeAt(start - 1))) start--;
    let end = dot + 1;
    while (end - start < 253 && (isHostLetter(text.charCodeAt(end)) || text.charCodeAt(end) === DOT)) end++;
    if (start < dot && end > dot + 1) dottedName(text, start, end, add);
    dot = end;
  }
}

function dottedName(text: string, start: number, end: number, add: Add): void {
  const name = text.slice(start, end).replace(/[-_.]+$/, '');
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === name || name.includes('..')) return;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + name.length);
  if (isDigit(last.charCodeAt(0)) && /^[\d.]+$/.test(name)) {
    if (isFour(name)) add('ip', name);
    return;
  }
  if (after === AT || before === BACKSLASH || after === OPENING || name.startsWith('_')) return;
  if (before === SLASH && text.charCodeAt(start - 2) !== SLASH) return;
  const named = before === AT || before === SLASH || after === SLASH || after === COLON;
  const ending = last.toLowerCase();
  if (!named && fileEndings.has(ending)) return;
  if (!named && codeEndings.has(ending) && name.indexOf('.') === name.lastIndexOf('.')) return;
  if (isDomainName(name)) add('domain', name.toLowerCase());
}

function isFour(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every(
      (part) => part !== '' && part.length <= 3 && Number(part) <= 255 && !(part.length > 1 && part[0] === '0'),
    )
  );
}

/** IPv6, found from its first colon. */
function colonAddresses(text: string, add: Add): void {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon)) {
    let start = colon;
    while (start > 0 && colon - start < 4 && isHexadecimal(text.charCodeAt(start - 1))) start--;
    let end = colon;
    let colons = 0;
    for (; end - start < 45; end++) {
      const code = text.charCodeAt(end);
      if (code === COLON) colons++;
      else if (!isHexadecimal(code) && code !== DOT) break;
    }
    const next = end > colon ? end : colon + 1;
    if (colons >= 2 && !isWordLetter(text.charCodeAt(start - 1)) && !isWordLetter(text.charCodeAt(end))) {
      const value = text
        .slice(start, end)
        .replace(/[.]+$/, '')
        .replace(/(?<!:):$/, '');
      // `12:34:56` is a time and `::1` too short to be worth naming.
      const long = value.includes('::') ? /[0-9a-f]{3,4}/i.test(value) : colons >= 7 || value.includes('.');
      if (long && ipaddr.IPv6.isValid(value)) add('ip', value.toLowerCase());
    }
    colon = next;
  }
}

function hashes(text: string, add: Add): void {
  // Every run of 32 hexadecimal digits holds one at each multiple of 32: look there, and only there look around.
  for (let probe = 31; probe < text.length; probe += 32) {
    if (!isHexadecimal(text.charCodeAt(probe))) continue;
    let start = probe;
    while (start > 0 && probe - start < 129 && isHexadecimal(text.charCodeAt(start - 1))) start--;
    let end = probe + 1;
    while (end - start < 129 && isHexadecimal(text.charCodeAt(end))) end++;
    if (!hashLengths.has(end - start) || isWordLetter(text.charCodeAt(start - 1)) || isWordLetter(text.charCodeAt(end)))
      continue;
    const value = text.slice(start, end).toLowerCase();
    if (/\d/.test(value) && /[a-f]/.test(value)) add('hash', value);
  }
}

function vulnerabilities(text: string, add: Add): void {
  for (const match of text.matchAll(/(?<![a-z0-9])cve-\d{4}-\d{4,7}(?!\d)/gi)) add('cve', match[0].toUpperCase());
}

/** True for addresses that name no host on the public Internet: private, loopback, link-local, documentation, reserved. */
export function isInternalAddress(address: string): boolean {
  try {
    return ipaddr.process(address).range() !== 'unicast';
  } catch {
    return false;
  }
}
