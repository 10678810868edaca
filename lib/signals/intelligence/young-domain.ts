import type { Signal } from '../signal.ts';

/** Days within which a domain counts as young, and as just made. */
const youngDays = 30;
const freshDays = 7;

export const youngDomain: Signal = {
  id: 'young-domain',
  title: 'A domain was registered only days ago',
  what: 'By its registry’s word a domain of this alert is registered for less than thirty days.',
  why: 'Domains for attacks are registered shortly before use and burnt soon after. New shops and campaigns register domains too, so it is one sign among others.',
  sources: ['https://www.rfc-editor.org/rfc/rfc9083', 'https://attack.mitre.org/techniques/T1583/001/'],
  weight: 1.6,
  group: 'domain-age',
  rests: 'infrastructure',
  technique: 'T1583.001',
  needs: ['domain-age'],
  find({ domainAges }) {
    const young = (domainAges ?? [])
      .flatMap((item) => (item.days !== undefined && item.days < youngDays ? [{ ...item, days: item.days }] : []))
      .sort((a, b) => a.days - b.days);
    const first = young[0];
    if (!first) return undefined;
    return {
      title: `${first.domain} is registered since ${first.since?.slice(0, 10)}, ${first.days === 1 ? 'one day' : `${first.days} days`} ago`,
      weight: first.days < freshDays ? 1.6 : 1,
      citations: young.slice(0, 5).map((item) => ({ evidence: 'domain-age', part: 'registrations', quote: item.line })),
    };
  },
};
