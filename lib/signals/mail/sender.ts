import type { Brand } from '../../knowledge/brands.ts';
import { brands } from '../../knowledge/brands.ts';
import { freemailDomains } from '../../knowledge/freemail.ts';
import { type Mailer, mailers } from '../../knowledge/mailers.ts';
import type { AuthenticationResult, Mail } from '../../mail/mail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';

/**
 * How far the receiver's own checks vouch for the From address: `aligned`: a passed DMARC, DKIM or SPF belongs to its
 * organisation; `failed`: DMARC failed; `unaligned`: checks ran and none vouches for it; `unknown`: none may be believed.
 */
export type Vouched = 'aligned' | 'failed' | 'unaligned' | 'unknown';

export interface Sender {
  name: string;
  address: string;
  host: string;
  organisation: string;
  freemail: boolean;
  /** The brand whose own domain this is. */
  brand: Brand | undefined;
  vouched: Vouched;
  /** The result that decided `vouched`. */
  result: AuthenticationResult | undefined;
}

/** Where several brands use a domain (`paypal.com` sends for Venmo too), the one that is named like it speaks. */
const brandByDomain = new Map<string, Brand>();
for (const brand of brands) {
  for (const domain of brand.domains) {
    const named = brand.names.some((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === domain.split('.')[0]);
    if (named || !brandByDomain.has(domain)) brandByDomain.set(domain, brand);
  }
}
const memo = new WeakMap<Mail, Sender>();

/** Who the From header says it is, and who vouches for it. */
export function senderOf(mail: Mail): Sender {
  const known = memo.get(mail);
  if (known) return known;
  const from = mail.from[0];
  const address = from?.address ?? '';
  const host = hostOfAddress(address) ?? '';
  const organisation = organisationalDomain(host) ?? host;
  const { vouched, result } = vouchedFor(mail, organisation);
  // Hosts below a provider's domain are its own senders; at the domain itself are its customers.
  const freemail = freemailDomains.has(host);
  const sender: Sender = {
    name: from?.name ?? '',
    address,
    host,
    organisation,
    freemail,
    brand: freemail ? undefined : brandOfDomain(organisation),
    vouched,
    result,
  };
  memo.set(mail, sender);
  return sender;
}

export function brandOfDomain(domain: string): Brand | undefined {
  return brandByDomain.get(domain);
}

function vouchedFor(mail: Mail, organisation: string): { vouched: Vouched; result: AuthenticationResult | undefined } {
  const believed = mail.authentication.filter((result) => result.believed);
  const dmarc = believed.find((result) => result.method === 'dmarc');
  const belongs = (host: string | undefined) =>
    host !== undefined && organisation !== '' && organisationalDomain(host.replace(/^.*@/, '')) === organisation;
  const aligned = believed.find(
    (result) =>
      result.result === 'pass' &&
      ((result.method === 'dkim' &&
        (belongs(result.properties['header.d']) || belongs(result.properties['header.i']))) ||
        (result.method === 'spf' && belongs(result.properties['smtp.mailfrom'])) ||
        (result.method === 'dmarc' && belongs(result.properties['header.from']))),
  );
  if (dmarc?.result === 'fail') return { vouched: 'failed', result: dmarc };
  if (aligned) return { vouched: 'aligned', result: aligned };
  const any = believed.find((result) => ['spf', 'dkim', 'dmarc'].includes(result.method));
  return any ? { vouched: 'unaligned', result: any } : { vouched: 'unknown', result: undefined };
}

/** The e-mail service provider that a host belongs to, if it is a known one. */
export function mailerOfHost(host: string): Mailer | undefined {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const mailer = mailerByDomain.get(name);
    if (mailer) return mailer;
  }
  return undefined;
}
const mailerByDomain = new Map(mailers.map((mailer) => [mailer.domain, mailer]));

/** True where two organisational domains belong to the same brand or are the same. */
export function sameOwner(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const brand = brandByDomain.get(a);
  return brand !== undefined && brand === brandByDomain.get(b);
}
