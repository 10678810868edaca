import type { Question } from './question.ts';

/** The console's own search, with the analyst's session: the same mail in other places. */
export const sameInConsole: Question = {
  id: 'same-in-console',
  title: 'Who else got this subject, or mail from this sender?',
  why: 'One message to many people at once is a campaign or a newsletter; whom it reached says who has to be told.',
  applies: (alert) => (alert.reading.asks ?? []).includes('same-in-console'),
  gap: {
    what: 'The console’s own search was not asked who else got this.',
    remedy: 'Search the console for subject and sender, or investigate again while it is open.',
    blocksBenign: false,
  },
};
