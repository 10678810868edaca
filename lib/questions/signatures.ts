import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** The message's own DKIM signatures, computed anew: whether its body is the one that was signed, and what was left open. */
export const signatures: Question = {
  id: 'signatures',
  title: 'Is this what was signed?',
  why: 'A signature says which words its domain stood for; what was changed or added since is nobody’s word.',
  applies: hasMessage,
  gap: {
    what: 'The mail’s own signatures were not computed anew; only what the receiver wrote of them is known.',
    remedy: 'Start the companion (npm start, or npx sidelight serve) and pair it in the options.',
    blocksBenign: false,
  },
};
