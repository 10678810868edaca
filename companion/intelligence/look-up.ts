import { organisationalDomain } from '../../lib/observables/domain.ts';
import type { Exploited, KnownBadFacts, Listing, Warning } from '../../lib/schema/intelligence.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import { openPlatformOf } from '../../lib/signals/mail/lookalike.ts';
import type { Intelligence } from './load.ts';
import type { Asked } from './targets.ts';
import type { TrailHit } from './trails.ts';
import { hostOf, subjectOf, type WarningHit, type WarningList } from './warning-list.ts';

const listingLimit = 200;
const warningLimit = 200;
/** Listings and warnings that one indicator brings at most: more say the same again. */
const perIndicator = 3;
/** Indicators between which others get their turn. */
const stretch = 50;

/** How telling a way of meeting a trail is, the most telling first. */
const telling: readonly Listing['how'][] = [
  'url',
  'address-and-port',
  'domain',
  'address',
  'parent-domain',
  'pattern',
  'range',
  'path',
  'other-port',
];

/**
 * Asks all lists about all indicators. Warning lists come first: what they cover is not called bad by a trail, and both
 * are said.
 */
export async function lookUp(
  intelligence: Intelligence,
  asked: readonly Asked[],
  observables: readonly Observable[],
  signal?: AbortSignal,
): Promise<KnownBadFacts> {
  const listings: Listing[] = [];
  const warnings: Warning[] = [];
  let uncommon = 0;
  for (const [index, item] of asked.entries()) {
    if (index % stretch === stretch - 1) {
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
    const met = warningsFor(intelligence.warnings, item);
    for (const { list, hit } of met.slice(0, perIndicator))
      if (warnings.length < warningLimit) warnings.push(warningOf(item, list, hit));
    const cleared = met.some(({ list, hit }) => hit.covers && list.kind !== 'shared');
    if (item.target && !cleared) uncommon++;
    for (const listing of listingsFor(intelligence, item, met))
      if (listings.length < listingLimit) listings.push(listing);
  }
  return { listings, warnings, exploited: exploitedIn(intelligence, observables), asked: asked.length, uncommon };
}

interface Met {
  list: WarningList;
  hit: WarningHit;
}

function warningsFor(lists: readonly WarningList[], { observable, value, target }: Asked): Met[] {
  const met: Met[] = [];
  const subject = subjectOf(value);
  for (const list of lists) {
    if (
      !list.about.has(observable.type) &&
      !(observable.type === 'url' && target && list.about.has(hostType(target.host)))
    )
      continue;
    const hit = list.find(subject);
    if (hit) met.push({ list, hit });
  }
  // Those that clear first, so that the three that are shown are those that count.
  return met.sort((a, b) => rank(a) - rank(b));
}

function rank({ list, hit }: Met): number {
  return (hit.covers ? 0 : 2) + (list.kind === 'shared' ? 1 : 0);
}

function hostType(host: string): 'ip' | 'domain' {
  return /^[\d.]+$|:/.test(host) ? 'ip' : 'domain';
}

function listingsFor(intelligence: Intelligence, { observable, target }: Asked, met: readonly Met[]): Listing[] {
  if (!target) return [];
  const listings: Listing[] = [];
  for (const { list, trails } of intelligence.trails) {
    for (const hit of trails.find(target)) {
      // A web address repeats what its host meets; the host is asked for itself.
      if (observable.type === 'url' && hit.how !== 'url' && hit.how !== 'path') continue;
      const against = met.find((item) => overrules(item, hit, target.host));
      const shared = met.find((item) => item.list.kind === 'shared' && item.hit.covers);
      const verdict = against
        ? `; but it is on the warning list “${against.list.list.name}” (${against.list.list.made}), so it is not called bad`
        : shared
          ? `; “${shared.list.list.name}” (${shared.list.list.made}) covers it, where anybody can rent a place`
          : '';
      listings.push({
        observable,
        list,
        category: hit.category,
        name: hit.name,
        entry: hit.entry.slice(0, 600),
        how: hit.how,
        ...(against ? { overruled: against.list.list.name } : shared ? { shared: shared.list.list.name } : {}),
        line: oneLine(
          `${observable.value} is on ${list.name} (${list.made}) as ${hit.category} “${hit.name}”, ${ways[hit.how]} ${hit.entry}${verdict}`,
        ),
      });
    }
  }
  return listings.sort((a, b) => telling.indexOf(a.how) - telling.indexOf(b.how)).slice(0, perIndicator);
}

const ways: Record<Listing['how'], string> = {
  url: 'by the whole web address',
  'address-and-port': 'by address and port',
  address: 'by the address',
  domain: 'by the domain',
  'parent-domain': 'by the domain above it,',
  range: 'by the range',
  pattern: 'by the pattern',
  'other-port': 'by the address with another port,',
  path: 'by the path alone,',
};

/**
 * Whether a warning stands against a trail. A trail that names more than the warning does stays: the page of a customer
 * on a much visited platform, the name of somebody below a dynamic DNS provider.
 */
function overrules({ list, hit }: Met, trail: TrailHit, host: string): boolean {
  if (!hit.covers || list.kind === 'shared') return false;
  if (trail.how === 'url') return list.kind === 'reserved' || list.kind === 'simulation';
  if (trail.host === undefined || hostType(host) === 'ip') return true;
  const warned = hostOf(hit.entry) || hit.entry;
  const owner = organisationalDomain(trail.host) ?? trail.host;
  const ownerOrBelow = warned === owner || warned.endsWith(`.${owner}`);
  const platform = openPlatformOf(trail.host)?.domain;
  return ownerOrBelow && !(platform !== undefined && platform === warned && trail.host !== warned);
}

function warningOf({ observable }: Asked, { list, kind }: WarningList, hit: WarningHit): Warning {
  const by = hit.entry === observable.value ? '' : `, by ${hit.entry}`;
  return {
    observable,
    list,
    kind,
    entry: hit.entry,
    line: oneLine(`${observable.value} is on the warning list “${list.name}” (${list.made}): ${says[kind]}${by}`),
  };
}

const says: Record<Warning['kind'], string> = {
  common: 'widely used',
  shared: 'anybody can rent a place there',
  scanner: 'known to scan the Internet for research',
  simulation: 'used for awareness campaigns',
  reserved: 'names no host on the public Internet',
};

function exploitedIn(intelligence: Intelligence, observables: readonly Observable[]): Exploited[] {
  const found: Exploited[] = [];
  const names = new Set(observables.filter((item) => item.type === 'cve').map((item) => item.value.toUpperCase()));
  for (const { list, vulnerabilities } of intelligence.exploited) {
    for (const cve of names) {
      const known = vulnerabilities.get(cve);
      if (!known || found.length >= 100) continue;
      const ransomware = known.ransomware ? ', also for ransomware' : '';
      found.push({
        cve,
        list,
        ...known,
        line: oneLine(`${cve} (${known.name}) is on ${list.name} (${list.made}) since ${known.added}${ransomware}`),
      });
    }
  }
  return found;
}

/** What came from outside stays on its line, so that nobody writes a line of their own. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return plain.length <= 1000 ? plain : `${plain.slice(0, 999)}…`;
}
