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
}

/** Names for documentation (RFC 2606) and tests: likeness to these means nothing. */
const reserved = /^example\.(?:com|net|org)$/;

/** Labels shorter than this are met by chance inside others. */
const shortest = 5;

const targets: Target[] = [];
for (const brand of brands) {
  if (brand.ordinaryWord) continue;
  const names = brand.names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  for (const domain of brand.domains) {
    const label = labelOf(domain);
    // Only labels that are the brand's name: others (`office`, `investor`) are words that belong to everybody.
    if (!names.includes(label.replace(/[^\p{L}\p{N}]/gu, ''))) continue;
    if (label.length >= shortest && !targets.some((target) => target.label === label))
      targets.push({ title: brand.names[0] ?? brand.id, label, shape: skeleton(label) });
  }
}

/**
 * Whether a host imitates a brand or one of the own domains: confusable letters (TR 39), one letter off, the name with
 * words added (`paypal-secure.example`), the name as a sub-domain of another (`paypal.com.login.example`), or with
 * another ending (`corp.test` for `corp.example`). `undefined` for hosts that belong to a brand themselves.
 */
export function lookalikeOf(host: string, ownDomains: Iterable<string>): Lookalike | undefined {
  const organisation = organisationalDomain(host);
  if (!organisation || brandOfDomain(organisation) || freemailDomains.has(organisation)) return undefined;
  // Providers and platforms carry many names below theirs; those are for other signals.
  if (mailerOfHost(host) || openPlatformOf(host)) return undefined;
  const own = [...ownDomains].filter((domain) => !reserved.test(domain));
  if (own.includes(organisation)) return undefined;
  const label = labelOf(toUnicode(organisation));
  const all = [
    ...targets,
    ...own.map((domain) => ({ title: domain, label: labelOf(domain), shape: skeleton(labelOf(domain)) })),
  ];
  return byName(label, all) ?? bySubdomain(host, organisation, all) ?? byEnding(label, organisation, own);
}

function byName(label: string, all: readonly Target[]): Lookalike | undefined {
  const shape = skeleton(label);
  const parts = label.split(/[-_.]/);
  for (const target of all) {
    if (target.label.length < shortest) continue;
    if (shape === target.shape && label !== target.label) return { imitates: target.title, how: 'same shape' };
    if (
      target.label.length >= 6 &&
      Math.abs(label.length - target.label.length) <= 1 &&
      label !== target.label &&
      oneApart(label, target.label)
    )
      return { imitates: target.title, how: 'one letter off' };
    if (parts.length > 1 && parts.some((part) => part === target.label || skeleton(part) === target.shape))
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

function bySubdomain(host: string, organisation: string, all: readonly Target[]): Lookalike | undefined {
  const below = host.slice(0, -organisation.length).split(/[.-]/).filter(Boolean);
  // Customers' names stand below many a hosting platform; there it is the platform that is open, not the name that lies.
  for (const target of all) {
    if (target.label.length >= shortest && below.some((part) => skeleton(part) === target.shape))
      return { imitates: target.title, how: 'as sub-domain' };
  }
  return undefined;
}

function byEnding(label: string, organisation: string, own: readonly string[]): Lookalike | undefined {
  for (const domain of own) {
    if (labelOf(domain) === label && domain !== organisation) return { imitates: domain, how: 'other ending' };
  }
  return undefined;
}

function labelOf(domain: string): string {
  const suffix = publicSuffix(domain);
  return suffix ? domain.slice(0, -(suffix.length + 1)) : (domain.split('.')[0] ?? domain);
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

/** The open platform that a host is on, if it is one where anybody can publish. */
export function openPlatformOf(host: string): (typeof openPlatforms)[number] | undefined {
  return openPlatforms.find((platform) => host === platform.domain || host.endsWith(`.${platform.domain}`));
}
