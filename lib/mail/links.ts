import { hostOfUrl, isDomainName, organisationalDomain } from '../observables/domain.ts';
import { extractObservables } from '../observables/extract.ts';
import type { Link, LinkPlace } from './mail.ts';
import { unwrapping } from './rewriting.ts';

export const linkLimit = 500;

/** Makes a link from an attribute's value. Browsers drop tabs and line breaks in addresses, so they go here too. */
export function makeLink(target: string, shown: string, place: LinkPlace, image = false): Link | undefined {
  const cleaned = target
    .replace(/[\t\r\n]/g, '')
    .trim()
    .slice(0, 4096);
  if (cleaned === '' || cleaned.startsWith('#') || /^cid:/i.test(cleaned)) return undefined;
  const absolute = cleaned.startsWith('//') ? `https:${cleaned}` : cleaned;
  const { url: unwrapped, through } = unwrapping(absolute);
  const scheme = (unwrapped.match(/^([a-z][a-z0-9+.-]*):/i)?.[1] ?? '').toLowerCase();
  const host = scheme === 'http' || scheme === 'https' || scheme === 'ftp' ? (hostOfUrl(unwrapped) ?? '') : '';
  return {
    shown: shown.slice(0, 1000),
    target: absolute,
    unwrapped,
    scheme,
    host,
    organisation: host === '' ? '' : (organisationalDomain(host) ?? host),
    place,
    image,
    ...(through.length > 0 ? { through } : {}),
  };
}

/** Links in plain text: the reader sees the address itself. */
export function textLinks(text: string): Link[] {
  const links: Link[] = [];
  for (const found of extractObservables(text.slice(0, 400_000))) {
    if (found.type !== 'url' || links.length >= linkLimit) continue;
    const link = makeLink(found.value, found.value, 'text');
    if (link) links.push(link);
  }
  return links;
}

/**
 * The host that a link's visible words claim, where they look like an address: `https://www.bank.example/login`,
 * `www.bank.example`. `undefined` for plain words.
 */
export function shownHost(link: Pick<Link, 'shown'>): string | undefined {
  const shown = link.shown.trim();
  const match = shown.match(
    /^(?:https?:\/\/)?((?:[a-z0-9\u00a1-\uffff_-]+\.)+[a-z\u00a1-\uffff]{2,24})(?::\d+)?(?:[/?#]\S*)?$/i,
  );
  const host = match?.[1]?.toLowerCase();
  return host !== undefined && isDomainName(host) ? host : undefined;
}
