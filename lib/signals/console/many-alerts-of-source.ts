import type { Signal } from '../signal.ts';

/** Other alerts of one address within a day, and the kinds of them, that are more than chance. */
const many = 5;
const kinds = 2;

export const manyAlertsOfSource: Signal = {
  id: 'many-alerts-of-source',
  title: 'The console has many alerts of this source within a day',
  what: 'The console’s own search found five or more other alerts of the same source address in 24 hours, of at least two kinds.',
  why: 'One rule may misfire at one address all day; different rules seldom do. A scanner that the organisation runs itself looks the same, so it is a small sign.',
  sources: ['https://attack.mitre.org/techniques/T1595/'],
  weight: 0.5,
  group: 'other-alerts',
  rests: 'infrastructure',
  needs: ['other-alerts-of-entity'],
  find({ otherAlerts }) {
    if (otherAlerts?.entity.what !== 'source' || otherAlerts.total < many) return undefined;
    const byTitle = new Map(otherAlerts.alerts.map((alert) => [alert.title, alert]));
    if (byTitle.size < kinds) return undefined;
    return {
      title: `${otherAlerts.total} other alerts of ${otherAlerts.entity.value.slice(0, 80)} within a day`,
      citations: [...byTitle.values()]
        .slice(0, 4)
        .map(({ line }) => ({ evidence: 'other-alerts-of-entity', part: 'rows', quote: line.slice(0, 1000) })),
    };
  },
};
