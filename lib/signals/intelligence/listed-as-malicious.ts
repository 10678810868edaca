import type { Listing } from '../../schema/intelligence.ts';
import type { Signal } from '../signal.ts';

/** How much an entry weighs by what the list calls it. */
const byCategory: Record<Listing['category'], number> = { malware: 3, malicious: 2.4, suspicious: 0.8 };

/** How much of that stays by how the indicator met the entry. */
const byWay: Record<Listing['how'], number> = {
  url: 1,
  'address-and-port': 1,
  domain: 1,
  address: 0.8,
  'parent-domain': 0.8,
  pattern: 0.6,
  range: 0.4,
  // Many kits use the same file names, and so do harmless sites.
  path: 0.4,
  'other-port': 0.4,
};

/** An address or name below a provider may have been somebody else's when it was listed. */
const rentedShare = 0.6;

export const listedAsMalicious: Signal = {
  id: 'listed-as-malicious',
  title: 'On a list of malicious addresses and names',
  what: 'An address, domain or web address of this alert is, as a whole, an entry of a threat list on this machine, and no warning list covers it.',
  why: 'Somebody saw it attack. Lists age: addresses change hands, and a domain can be cleaned up; the finding says which list and when it was made.',
  sources: ['https://github.com/stamparm/maltrail', 'https://github.com/MISP/misp-warninglists'],
  weight: 3,
  group: 'reputation',
  rests: 'infrastructure',
  needs: ['known-bad'],
  find({ knownBad }) {
    const listed = (knownBad?.listings ?? [])
      .filter((item) => item.overruled === undefined)
      .map((item) => ({ item, weight: weightOf(item) }))
      .sort((a, b) => b.weight - a.weight);
    const first = listed[0];
    if (!first) return undefined;
    const { observable, list, category, name } = first.item;
    const others = new Set(listed.map(({ item }) => item.observable.value)).size - 1;
    return {
      title: `${observable.value.slice(0, 120)} is listed as ${category} (${name}) on ${list.name}, ${list.made}`,
      detail: [
        first.item.shared === undefined
          ? ''
          : `It lies where anybody can rent a place (“${first.item.shared}”), so it may have changed hands since.`,
        others > 0 ? `${others} more of this alert ${others === 1 ? 'is' : 'are'} listed too.` : '',
      ]
        .filter(Boolean)
        .join(' '),
      weight: first.weight,
      citations: listed.slice(0, 5).map(({ item }) => ({ evidence: 'known-bad', part: 'lists', quote: item.line })),
    };
  },
};

function weightOf({ category, how, shared }: Listing): number {
  const weight = byCategory[category] * byWay[how] * (shared === undefined ? 1 : rentedShare);
  return Math.round(weight * 100) / 100;
}
