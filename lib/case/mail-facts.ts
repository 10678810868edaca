import type { Investigation } from '../engine/fold.ts';
import { observablesOf } from '../engine/fold.ts';
import type { Brand } from '../knowledge/brands.ts';
import { hostOfAddress, hostOfUrl, isDomainName, organisationalDomain } from '../observables/domain.ts';
import type { Letterhead } from '../schema/evidence.ts';
import type { Finding } from '../schema/finding.ts';
import { brandsNamed } from '../signals/mail/brands-named.ts';
import { brandOfDomain } from '../signals/mail/sender.ts';

/** What the trace holds of who sent the mail, and of what it carries. */
export interface MailFacts {
  /** Display name and address of From; empty where unknown. */
  name: string;
  address: string;
  /** Organisational domain of the address. */
  organisation: string;
  subject: string;
  /** Set where answers go to another organisation than the sender's. */
  replyTo: string | undefined;
  messageId: string | undefined;
  /** Undefined where the raw source was not read. */
  letterhead: Letterhead | undefined;
  /** The brand that it claims to speak for, and whether the address belongs to it. */
  brand: Brand | undefined;
  brandIsSender: boolean;
  /** Nothing but the mail itself says that it comes from there: its own domain disowns it, or it poses as one of the receiver's. */
  forged: boolean;
  /** Hosts of links, those quoted by a finding first; brands' own and the sender's left out where others are there. */
  hosts: readonly string[];
  /** Names and SHA-256 digests of attachments. */
  files: readonly string[];
  hashes: readonly string[];
}

/** Findings that say whom the mail claims to be, the plainest first. */
const claiming = ['brand-in-display-name', 'brand-in-subject', 'brand-in-body'];
/** Says in its own title whom a domain imitates. */
const imitating = 'lookalike-domain';

export function mailFactsOf(investigation: Investigation): MailFacts {
  const { alert } = investigation;
  const letterhead = [...investigation.evidence.values()].find((evidence) => evidence.letterhead)?.letterhead;
  const observables = observablesOf(investigation);
  const valuesOf = (type: string, role: string) =>
    observables.filter((o) => o.type === type && o.role === role).map((o) => o.value);
  const shown = alert.fields.find((field) => field.path === 'email.from')?.value ?? '';
  const address = letterhead?.address || (valuesOf('email', 'sender')[0] ?? '');
  const organisation = organisationOf(address);
  const replyTo = letterhead?.replyTo ?? valuesOf('email', 'reply_to')[0];
  const elsewhere = replyTo?.includes('@') && organisationOf(replyTo) !== organisation;
  const own = brandOfDomain(organisation);
  const name = letterhead
    ? letterhead.name
    : shown
        .replace(/<[^>]*>\s*$/, '')
        .replace(/^"|"$/g, '')
        .trim();
  const brand = claimedBrand(investigation, name) ?? own;
  return {
    name: name.includes('@') && name === address ? '' : name,
    address,
    organisation,
    subject: letterhead?.subject ?? alert.title,
    replyTo: elsewhere ? replyTo : undefined,
    messageId: valuesOf('message_id', 'source')[0],
    letterhead,
    brand,
    brandIsSender: brand?.domains.includes(organisation) ?? false,
    forged:
      (letterhead?.checks ?? []).some(({ method, result }) => method === 'dmarc' && result === 'fail') ||
      (valuesOf('email', 'recipient').some((to) => organisationOf(to) === organisation) &&
        !(letterhead?.checks ?? []).some(({ result, domain }) => result === 'pass' && domain === organisation)),
    hosts: hostsOf(investigation, valuesOf('url', 'link'), organisation),
    files: valuesOf('file', 'attachment').slice(0, 5),
    hashes: valuesOf('hash', 'attachment')
      .filter((hash) => hash.length === 64)
      .slice(0, 5),
  };
}

/** Organisational domain of an address; empty where it has none that could exist. */
export function organisationOf(address: string): string {
  const host = hostOfAddress(address) ?? '';
  if (!isDomainName(host) || !/^[\p{L}\p{N}.-]+$/u.test(host)) return '';
  return organisationalDomain(host) ?? host;
}

/** The brand that a finding says it poses as; else the one that its display name names. */
function claimedBrand(investigation: Investigation, name: string): Brand | undefined {
  for (const signal of claiming) {
    const finding = investigation.findings.get(signal);
    for (const { quote } of finding?.citations ?? []) {
      const named = brandsNamed(quote)[0];
      if (named) return named.brand;
    }
  }
  const named = brandsNamed(name.slice(0, 300)).find(({ brand }) => !brand.ordinaryWord);
  return (named ?? brandsNamed(investigation.findings.get(imitating)?.title ?? '').at(-1))?.brand;
}

function hostsOf(investigation: Investigation, links: readonly string[], organisation: string): string[] {
  const quoted = [...investigation.findings.values()]
    .filter((finding) => finding.weight > 0)
    .flatMap((finding) => finding.citations.filter(({ part }) => part.endsWith('links')).map(({ quote }) => quote))
    .join('\n');
  const hosts = [...new Set(links.slice(0, 500).flatMap((link) => hostOfUrl(link) ?? []))].map((host) => {
    const owner = organisationalDomain(host) ?? host;
    return {
      host,
      strange: !brandOfDomain(owner),
      telling: Number(quoted.includes(host)) * 2 + Number(owner !== organisation),
    };
  });
  const strange = hosts.filter((one) => one.strange);
  return (strange.length > 0 ? strange : hosts)
    .sort((a, b) => b.telling - a.telling)
    .slice(0, 5)
    .map(({ host }) => host);
}

/** What speaks against a threat by less than this is no news beside what speaks for one. */
export const telling = 0.7;

/** Findings with what they counted, strongest first. */
export function countedFindings(investigation: Investigation): { finding: Finding; weight: number }[] {
  const counted = new Map(investigation.verdict?.contributions.map((c) => [c.finding, c.weight]));
  return [...investigation.findings.values()]
    .map((finding) => ({ finding, weight: counted.get(finding.id) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.finding.id < b.finding.id ? -1 : 1));
}
