import { brands } from '../../knowledge/brands.ts';
import { freemailDomains } from '../../knowledge/freemail.ts';
import { openPlatforms } from '../../knowledge/hosting.ts';
import { organisationalDomain, publicSuffix } from '../../observables/domain.ts';
import { toUnicode } from '../../observables/internationalised.ts';
import { skeleton } from '../../observables/plain-text.ts';
import { brandOfDomain, mailerOfHost } from './sender.ts';

export interface Lookalike {
  /** What is imitated: a brand's title or a domain of one's own. */
  imitates: string;
  how: 'same shape' | 'one letter off' | 'words added' | 'as sub-domain' | 'other ending';
}

interface Target {
  title: string;
  label: string;
  shape: string;
  /** One of the organisation's own or of its suppliers'. */
  own?: boolean;
}

/** As a reader takes it at a glance; two letters that make up a third are not in the table of Unicode. */
function shapeOf(label: string): string {
  return skeleton(label).replaceAll('w', 'vv');
}

/** Names for documentation (RFC 2606) and tests: likeness to these means nothing. */
const reserved = /^example\.(?:com|net|org)$/;

/** Labels shorter than this are met by chance inside others. */
const shortest = 5;

const targets: Target[] = [];
/** Names of three and four letters, and whose they are. */
const shortNames = new Map<string, string>();
for (const brand of brands) {
  if (brand.ordinaryWord) continue;
  const names = brand.names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  for (const domain of brand.domains) {
    const label = labelOf(domain);
    // Only labels that are the brand's name: others (`office`, `investor`) are words that belong to everybody.
    if (!names.includes(label.replace(/[^\p{L}\p{N}]/gu, ''))) continue;
    if (label.length >= 3 && label.length < shortest && label !== 'post') shortNames.set(label, brand.title);
    if (label.length >= shortest && !targets.some((target) => target.label === label))
      targets.push({ title: brand.title, label, shape: shapeOf(label) });
  }
}

/**
 * Whether a host imitates a brand or one of the given domains of one's own and of suppliers: confusable letters (TR 39),
 * one letter off, the name with words added (`paypal-secure.example`), the name or the whole domain as a sub-domain of
 * another (`paypal.com.login.example`), or with another ending (`corp.test` for `corp.example`). `undefined` for hosts
 * that belong to a brand themselves.
 */
export function lookalikeOf(host: string, domains: Iterable<string>): Lookalike | undefined {
  const organisation = organisationalDomain(host);
  if (!organisation || brandOfDomain(organisation) || freemailDomains.has(organisation)) return undefined;
  // Providers and platforms carry many names below theirs; those are for other signals.
  if (mailerOfHost(host) || openPlatformOf(host)) return undefined;
  const close = [...domains].filter((domain) => !reserved.test(domain));
  if (close.includes(organisation)) return undefined;
  const label = labelOf(toUnicode(organisation));
  const own = close.map((domain) => ({
    title: domain,
    label: labelOf(toUnicode(domain)),
    shape: shapeOf(labelOf(toUnicode(domain))),
    own: true,
  }));
  return (
    byName(label, own) ??
    bySubdomain(host, organisation, own) ??
    byEnding(label, close) ??
    ofBrand(host, organisation, label)
  );
}

const known = new Map<string, Lookalike | undefined>();
const knownLimit = 5000;

/** Brands are many and the same for every mail, so each host is compared with them once. */
function ofBrand(host: string, organisation: string, label: string): Lookalike | undefined {
  if (known.has(host)) return known.get(host);
  const found =
    byName(label, targets) ??
    shortName(label) ??
    bySubdomain(host, organisation, targets) ??
    byBrandEnding(label, organisation);
  if (known.size < knownLimit) known.set(host, found);
  return found;
}

function byName(label: string, all: readonly Target[]): Lookalike | undefined {
  const shape = shapeOf(label);
  const parts = label.split(/[-_.]/);
  for (const target of all) {
    // One's own name is worth a closer look than hundreds of others'.
    const least = target.own ? shortest - 1 : shortest;
    if (target.label.length < least) continue;
    if (shape === target.shape && label !== target.label) return { imitates: target.title, how: 'same shape' };
    if (
      target.label.length >= least + 1 &&
      Math.abs(label.length - target.label.length) <= 1 &&
      label !== target.label &&
      oneApart(label, target.label)
    )
      return { imitates: target.title, how: 'one letter off' };
    if (target.label.length < shortest) continue;
    if (parts.length > 1 && parts.some((part) => part === target.label || shapeOf(part) === target.shape))
      return { imitates: target.title, how: 'words added' };
    if (
      target.label.length >= 7 &&
      label !== target.label &&
      (label.startsWith(target.label) || label.endsWith(target.label))
    )
      return { imitates: target.title, how: 'words added' };
  }
  return undefined;
}

/** Words that false sites put beside a short name; without one of them three letters are met by chance. */
const besideShort =
  /^(?:login|signin|secure|security|verify|verification|account|accounts|online|bank|banking|support|service|services|help|customer|client|kunden|update|alert|track|tracking|trace|parcel|parcels|package|packages|paket|pakete|colis|paquete|livraison|delivery|deliver|express|customs|zoll|douane|post|pay|payment|billing|refund|id|app|web|card|wallet)\d*$/;

/** `dhl-tracking.example`, `secure-ing.example`. */
function shortName(label: string): Lookalike | undefined {
  const parts = label.split(/[-_]/);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const title = parts.map((part) => shortNames.get(part)).find(Boolean);
  return title && parts.some((part) => besideShort.test(part)) ? { imitates: title, how: 'words added' } : undefined;
}

const titles = new Map(targets.map((target) => [target.label, target.title]));

/** The brand that a part of a path is called after, with a word beside it that false sites use. */
export function brandNameIn(part: string): string | undefined {
  const words = part.split(/[-_.]/);
  if (words.length !== 2) return undefined;
  const title = words.map((word) => titles.get(word)).find(Boolean);
  return title && words.every((word) => titles.get(word) === title || besideShort.test(word)) ? title : undefined;
}

function bySubdomain(host: string, organisation: string, all: readonly Target[]): Lookalike | undefined {
  const labels = host.slice(0, -organisation.length).split('.').filter(Boolean);
  if (labels.length === 0) return undefined;
  // Customers' names stand below many a hosting platform; there it is the platform that is open, not the name that lies.
  const below = labels
    .flatMap((name) => name.split('-'))
    .filter(Boolean)
    .slice(0, 60)
    .map(shapeOf);
  for (const target of all) {
    if (target.label.length >= shortest && below.includes(target.shape))
      return { imitates: target.title, how: 'as sub-domain' };
  }
  // A whole domain, however short its name: `dhl.com.parcel.example`.
  for (let i = 0; i + 1 < Math.min(labels.length, 20); i++) {
    const whole = brandOfDomain(labels.slice(i, i + 2).join('.')) ?? brandOfDomain(labels.slice(i, i + 3).join('.'));
    if (whole) return { imitates: whole.title, how: 'as sub-domain' };
  }
  return undefined;
}

function byEnding(label: string, domains: readonly string[]): Lookalike | undefined {
  const like = domains.find((domain) => labelOf(domain) === label);
  return like === undefined ? undefined : { imitates: like, how: 'other ending' };
}

/** A brand's whole name under an ending it does not use. Countries' are left out: not every branch is in the table. */
function byBrandEnding(label: string, organisation: string): Lookalike | undefined {
  const ending = organisation.slice(label.length + 1);
  if (label.length < 6 || ending.includes('.') || ending.length <= 2) return undefined;
  const target = targets.find((one) => one.label === label);
  return target && { imitates: target.title, how: 'other ending' };
}

function labelOf(domain: string): string {
  const suffix = publicSuffix(domain);
  return suffix ? domain.slice(0, -(suffix.length + 1)) : (domain.split('.')[0] ?? domain);
}

/** Whether one organisational domain imitates another: its shape, one letter off, another ending, words added. */
export function imitates(domain: string, original: string): boolean {
  if (domain === original || domain === '' || original === '') return false;
  const name = original.split('.')[0] ?? '';
  const other = domain.split('.')[0] ?? '';
  return (
    oneApart(domain, original) ||
    shapeOf(toUnicode(domain)) === shapeOf(toUnicode(original)) ||
    (name.length >= 6 && other !== '' && (other === name || other.startsWith(`${name}-`) || other.endsWith(`-${name}`)))
  );
}

/** True where one insertion, deletion, substitution or swap of neighbours turns one into the other (Damerau). */
export function oneApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

const platformByDomain = new Map(openPlatforms.map((platform) => [platform.domain, platform]));

/** The open platform that a host is on, if it is one where anybody can publish; of several the longest name's. */
export function openPlatformOf(host: string): (typeof openPlatforms)[number] | undefined {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const platform = platformByDomain.get(name);
    if (platform) return platform;
  }
  return undefined;
}
