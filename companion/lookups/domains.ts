import { parse } from 'tldts';
import { freemailDomains } from '../../lib/knowledge/freemail.ts';
import { hostOfAddress, hostOfUrl } from '../../lib/observables/domain.ts';
import type { KnownBadFacts } from '../../lib/schema/intelligence.ts';
import type { Observable, ObservableRole } from '../../lib/schema/observable.ts';
import { brandOfDomain } from '../../lib/signals/mail/sender.ts';

/** Domains that are asked about for one alert at most. */
export const domainLimit = 6;

/** Which part a domain plays, the most telling first. */
const order: readonly (ObservableRole | undefined)[] = [
  'sender',
  'link',
  'reply_to',
  'return_path',
  'target',
  'source',
  'actor',
  undefined,
];

/**
 * The organisational domains of an alert that are worth asking others about: registrable names under a public suffix of
 * ICANN's, since only those are registered. Left out are one's own, names that exist inside only, recipients, public
 * mailbox providers, well-known brands, and what warning lists call common: asking would tell others and teach nothing.
 */
export function domainsToAsk(
  observables: readonly Observable[],
  ownDomains: readonly string[],
  known: KnownBadFacts | undefined,
): string[] {
  const common = new Set(
    known?.warnings.filter((item) => item.kind === 'common').map((item) => registrable(item.observable.value)),
  );
  const found = new Map<string, number>();
  for (const observable of observables) {
    if (observable.role === 'recipient' || observable.role === 'relay') continue;
    const domain = registrable(hostIn(observable));
    if (domain === undefined || isOwn(domain, ownDomains) || common.has(domain)) continue;
    if (freemailDomains.has(domain) || brandOfDomain(domain)) continue;
    const rank = order.indexOf(observable.role);
    const place = rank < 0 ? order.length : rank;
    found.set(domain, Math.min(found.get(domain) ?? place, place));
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .map(([domain]) => domain)
    .slice(0, domainLimit);
}

function hostIn({ type, value }: Observable): string | undefined {
  if (type === 'domain') return value;
  if (type === 'url') return hostOfUrl(value);
  return type === 'email' ? hostOfAddress(value) : undefined;
}

/** The name that a registry has, in ASCII; `undefined` for addresses and for names of private use. */
function registrable(host: string | undefined): string | undefined {
  if (host === undefined || host.length > 253) return undefined;
  const ascii = hostOfUrl(`http://${host}/`) ?? '';
  const parsed = parse(ascii, { allowPrivateDomains: false });
  if (parsed.isIp || parsed.isIcann !== true || !parsed.domain) return undefined;
  return /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/.test(parsed.domain) ? parsed.domain : undefined;
}

/** Own by name, or by belonging to the same organisation. */
function isOwn(domain: string, ownDomains: readonly string[]): boolean {
  return ownDomains.some(
    (own) => own === domain || own.endsWith(`.${domain}`) || domain.endsWith(`.${own}`) || registrable(own) === domain,
  );
}
