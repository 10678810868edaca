import { parse } from 'tldts';

/** TLDs that never resolve on the public Internet and still name hosts in alerts and in examples (RFC 2606, RFC 6761, RFC 8375). */
const reservedTopLevel = new Set([
  'example',
  'test',
  'invalid',
  'localhost',
  'local',
  'internal',
  'lan',
  'corp',
  'home',
  'arpa',
]);

/**
 * The organisational domain of a host: the registrable name under a public suffix, private suffixes such as
 * `github.io` included, since each name below those belongs to somebody else. Lower case, without a trailing dot.
 * `undefined` for addresses and for names without one.
 */
export function organisationalDomain(host: string): string | undefined {
  return registrableName(host, true);
}

/** The registrable domain by ICANN suffixes alone: who owns the platform that a host is on. */
export function platformDomain(host: string): string | undefined {
  return registrableName(host, false);
}

/** The list of suffixes is in lower case and takes an empty label for a name, so neither may reach it. */
function registrableName(host: string, allowPrivateDomains: boolean): string | undefined {
  if (hasEmptyLabel(host)) return undefined;
  const parsed = parse(host.toLowerCase(), { allowPrivateDomains, extractHostname: false, validateHostname: false });
  return parsed.isIp ? undefined : (parsed.domain ?? undefined);
}

function hasEmptyLabel(name: string): boolean {
  return name.startsWith('.') || name.includes('..');
}

/** The public suffix of a host (`co.uk`, `github.io`), lower case. */
export function publicSuffix(host: string): string | undefined {
  const parsed = parse(host.toLowerCase(), {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
  });
  return parsed.publicSuffix ?? undefined;
}

/** Whether a last label is one that exists. Texts repeat a handful of them, so each is looked up once. */
const knownTopLevel = new Map<string, boolean>();

/** The same for names of two labels. */
const knownNames = new Map<string, boolean>();

/** True where a dotted name ends in a top-level domain that exists, or in one reserved for private use and examples, and is more than a public suffix. */
export function isDomainName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1).toLowerCase();
  let known = knownTopLevel.get(last);
  if (known === undefined) {
    const parsed = parse(`x.${last}`, { extractHostname: false });
    known = parsed.isIcann === true || reservedTopLevel.has(last);
    if (knownTopLevel.size < 5000) knownTopLevel.set(last, known);
  }
  if (!known || dot > 253 || hasEmptyLabel(name)) return false;
  // `co.uk` is a suffix and names nobody; longer names have something before it.
  if (name.indexOf('.') !== dot) return true;
  const folded = name.toLowerCase();
  let registrable = knownNames.get(folded);
  if (registrable === undefined) {
    registrable = parse(folded, { extractHostname: false }).domain !== null;
    if (knownNames.size < 5000) knownNames.set(folded, registrable);
  }
  return registrable;
}

/** True where both hosts belong to one organisation by their names. */
export function sameOrganisation(a: string, b: string): boolean {
  const left = organisationalDomain(a);
  return left !== undefined && left === organisationalDomain(b);
}

/** The host of an address such as `Name@Sub.Example.com`, lower case; `undefined` where there is none. */
export function hostOfAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return undefined;
  const host = address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  return host === '' ? undefined : host;
}

/** The host of a web address, lower case, in ASCII (punycode); `undefined` where it cannot be parsed. */
export function hostOfUrl(url: string): string | undefined {
  try {
    const { hostname } = new URL(url);
    return hostname === '' ? undefined : hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  } catch {
    return undefined;
  }
}
