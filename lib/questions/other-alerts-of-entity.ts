import type { Question } from './question.ts';

/** The console's own search, with the analyst's session: what else was seen of the same source, host or user. */
export const otherAlertsOfEntity: Question = {
  id: 'other-alerts-of-entity',
  title: 'What else was seen of this source, host or user in 24 hours?',
  why: 'An alert alone may be chance; several of different kinds from one source within a day seldom are.',
  applies: (alert) => (alert.reading.asks ?? []).includes('other-alerts-of-entity'),
  gap: {
    what: 'The console’s own search was not asked what else was seen of this source, host or user.',
    remedy: 'Search the console for them, or investigate again while it is open.',
    blocksBenign: false,
  },
};
