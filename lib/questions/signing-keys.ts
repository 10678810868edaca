import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Whether signatures hold with the keys that their domains publish. Off by default: the signer's name server sees it. */
export const signingKeys: Question = {
  id: 'signing-keys',
  title: 'Do the signatures hold with their domains’ keys?',
  why: 'Where no receiver’s checks can be believed, as in a forwarded or exported mail, only the key tells who signed it.',
  applies: hasMessage,
  gap: {
    what: 'The keys of the mail’s signatures were not asked for, so whether they hold is unknown.',
    remedy:
      'Off on purpose, since the signer’s name server sees the question. To allow it set SIDELIGHT_DOH to a resolver’s address.',
    blocksBenign: false,
  },
};
