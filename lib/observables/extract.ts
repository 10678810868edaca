import ipaddr from 'ipaddr.js';
import type { Observable, ObservableType } from '../schema/observable.ts';
import { refang } from './defang.ts';
import { isDomainName } from './domain.ts';
import {
  endsUrl,
  isDigit,
  isHexadecimal,
  isHostLetterAt,
  isLocalLetterAt,
  isSchemeLetter,
  isWideMark,
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
const HYPHEN = 0x2d;
const OPENING = 0x28;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const ZERO = 0x30;

/** At most this many values come back from one text. */
export const observableLimit = 5000;

type Add = (type: ObservableType, value: string) => void;

/**
 * Finds indicators in text: ip, domain, url, email, hash, cve. Defanged spellings are undone first. Linear in the
 * length of the text; at most `observableLimit` values. Hosts inside URLs and addresses are listed as domains or ips too.
 */
export function extractObservables(text: string): Observable[] {
  const plain = refang(text);
  const found: Observable[] = [];
  // One set a kind: a set of values is half as dear as one of kind and value joined.
  let seen = new Set<string>();
  let kind: ObservableType | undefined;
  const others = new Map<ObservableType, Set<string>>();
  const add: Add = (type, value) => {
    if (type !== kind) {
      seen = others.get(type) ?? new Set();
      others.set(type, seen);
      kind = type;
    }
    if (found.length >= observableLimit) return;
    const before = seen.size;
    seen.add(value);
    if (seen.size > before) found.push({ type, value });
  };
  urls(plain, add);
  emails(plain, add);
  hosts(plain, add);
  colonAddresses(plain, add);
  hashes(plain, add);
  vulnerabilities(plain, add);
  return found;
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
    while (end - start < 4096 && !endsUrl(text.charCodeAt(end)) && end < text.length) end++;
    let url = text.slice(start, trimmedEnd(text, start, end));
    if (!isOrdinary(url, scheme.length)) {
      const cut = authorityEnd(url, scheme.length + 3);
      if (cut < url.length) {
        end = start + cut;
        url = text.slice(start, trimmedEnd(text, start, end));
      }
      // Special schemes are parsed alike; the others are judged as http, since only their host matters here.
      if (url.length <= scheme.length + 3 || !URL.canParse(`http${url.slice(scheme.length)}`)) continue;
    }
    add('url', url);
    at = end - 3;
  }
}

/** Whether a client would find a host in an address, told by its first letters, which is cheap. */
function isOrdinary(url: string, schemeEnd: number): boolean {
  const host = schemeEnd + 3;
  let i = host;
  while (i < url.length && url.charCodeAt(i) < 0x80 && (isHostLetterAt(url, i) || url.charCodeAt(i) === DOT)) i++;
  return (
    i > host &&
    (i === url.length || url.charCodeAt(i) === SLASH) &&
    isWordLetter(url.charCodeAt(host)) &&
    !url.slice(host, i).includes('..')
  );
}

/** Where the host of an address ends that runs on into other words: `https://a.example,b`, `https://a.example(b)`. */
function authorityEnd(url: string, afterScheme: number): number {
  let host = afterScheme;
  // Browsers pass over more slashes than two, so `https:////a.example` has a host too.
  while (url.charCodeAt(host) === SLASH) host++;
  const authority = url.slice(host).match(/^[^/?#]*/)?.[0] ?? '';
  const name = authority.lastIndexOf('@') + 1;
  const mark = authority.slice(name).search(/[(),;!&=+$]/);
  return mark < 0 ? url.length : host + name + mark;
}

/** Where an address ends: without the closing punctuation of its sentence and without brackets that it did not open. */
function trimmedEnd(text: string, start: number, end: number): number {
  for (; end > start; end--) {
    const last = text.charCodeAt(end - 1);
    if (isWordLetter(last) || last === SLASH) return end;
    if (isWideMark(last)) continue;
    const letter = text[end - 1] ?? '';
    if ('.,;:!?*'.includes(letter)) continue;
    if (letter === ')' && !balanced(text, start, end, '(', ')')) continue;
    if (letter === ']' && !balanced(text, start, end, '[', ']')) continue;
    return end;
  }
  return end;
}

function balanced(text: string, start: number, end: number, open: string, close: string): boolean {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close) depth--;
  }
  return depth >= 0;
}

function emails(text: string, add: Add): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && isLocalLetterAt(text, start - 1)) start--;
    let end = at + 1;
    while (end - at < 254 && (isHostLetterAt(text, end) || text.charCodeAt(end) === DOT)) end++;
    while (start < at && isWideMark(text.charCodeAt(start))) start++;
    while (end > at && isTrailing(text.charCodeAt(end - 1))) end--;
    const local = text.slice(start, at).replace(/^[.'/=*`{|}~-]+/, '');
    const domain = text.slice(at + 1, end);
    if (local === '' || local.endsWith('.') || !domain.includes('.')) continue;
    if (isDomainName(domain)) add('email', `${local}@${domain}`.toLowerCase());
  }
}

/** Dotted names, found from their dots: text has few, and base64 none. */
function hosts(text: string, add: Add): void {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot)) {
    let start = dot;
    while (start > 0 && dot - start < 63 && isHostLetterAt(text, start - 1)) start--;
    let end = dot + 1;
    while (end - start < 253 && (isHostLetterAt(text, end) || text.charCodeAt(end) === DOT)) end++;
    if (start < dot && end > dot + 1) dottedName(text, start, end, add);
    dot = end;
  }
}

function dottedName(text: string, start: number, end: number, add: Add): void {
  while (end > start && isTrailing(text.charCodeAt(end - 1))) end--;
  while (start < end && isWideMark(text.charCodeAt(start))) start++;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const last = text.lastIndexOf('.', end - 1);
  if (last < start) return;
  if (isDigit(text.charCodeAt(last + 1)) && isDigit(text.charCodeAt(end - 1))) {
    if (isFour(text, start, end)) add('ip', text.slice(start, end));
    return;
  }
  if (after === AT || before === BACKSLASH || after === OPENING || text.charCodeAt(start) === UNDERSCORE) return;
  if (before === SLASH && text.charCodeAt(start - 2) !== SLASH) return;
  const name = text.slice(start, end).toLowerCase();
  const named = before === AT || before === SLASH || after === SLASH || after === COLON;
  if (!named) {
    const ending = name.slice(last - start + 1);
    if (fileEndings.has(ending) || (codeEndings.has(ending) && name.indexOf('.') === last - start)) return;
  }
  if (isDomainName(name)) add('domain', name);
}

function isTrailing(code: number): boolean {
  return code === DOT || code === HYPHEN || code === UNDERSCORE || isWideMark(code);
}

/** Four numbers to 255, no leading zero, from `start` to `end`. */
function isFour(text: string, start: number, end: number): boolean {
  if (end - start > 15) return false;
  let parts = 0;
  for (let i = start; i < end; parts++) {
    let value = 0;
    const first = i;
    for (; i < end && isDigit(text.charCodeAt(i)); i++) value = value * 10 + text.charCodeAt(i) - ZERO;
    const length = i - first;
    if (length === 0 || length > 3 || value > 255 || (length > 1 && text.charCodeAt(first) === ZERO)) return false;
    if (i < end) {
      if (text.charCodeAt(i) !== DOT || i === end - 1) return false;
      i++;
    }
  }
  return parts === 4;
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
