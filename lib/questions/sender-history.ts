import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Whether it is a first contact. That a sender was met before is no credit: only what people decided is, in `seen-before`. */
export const senderHistory: Question = {
  id: 'sender-history',
  title: 'Has this sender written before?',
  why: 'Most mail comes from whom one knows; a first contact that wants something deserves a second look.',
  applies: hasMessage,
  gap: {
    what: 'No memory of senders was asked, so whether this is a first contact is unknown.',
    remedy: 'Start the companion (npm start, or npx sidelight serve) and pair it in the options.',
    blocksBenign: false,
  },
};
