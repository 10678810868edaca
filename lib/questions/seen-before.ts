import type { Question } from './question.ts';

/** The case book: the same sender, source, link or file met before, and what a person decided then. */
export const seenBefore: Question = {
  id: 'seen-before',
  title: 'Have we seen this before?',
  why: 'An earlier decision by a person about the same sender, source, link or file is the best evidence there is.',
  applies: () => true,
  gap: {
    what: 'The case book was not asked, so earlier decisions about the same sender, source, link or file are unknown.',
    remedy: 'Start the companion (npm start, or npx sidelight serve) and pair it in the options.',
    blocksBenign: false,
  },
};
