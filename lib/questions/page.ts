import type { Question } from './question.ts';

/** What the analyst sees, and what the page holds that nobody can see. */
export const page: Question = {
  id: 'page',
  title: 'What does the page show?',
  why: 'The text on screen is what the analyst judges by; text that no eye can see was put there for somebody else.',
  // Of an event that came in a file the text is the event written out, which `event` reads.
  applies: (alert) => alert.texts.length > 0 && !(alert.kind === 'event' && alert.reading.reader === 'file'),
  gap: {
    what: 'The text of the page was not read.',
    remedy: 'Reload the console’s page and investigate again.',
    blocksBenign: false,
  },
};
