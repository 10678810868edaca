import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Opens what came with a message, without running any of it: files by format, archives, mails in mails, codes in pictures. */
export const attachments: Question = {
  id: 'attachments',
  title: 'What is in the attachments, and in the codes of pictures?',
  why: 'Traps moved out of the mail’s text, where filters look, into documents, archives, pictures and codes that a phone reads.',
  applies: hasMessage,
  gap: {
    what: 'Attachments and codes in pictures were not looked into.',
    remedy:
      'Start the companion (npm start, or npx sidelight serve) and pair it in the options; it opens them without running any.',
    // What a mail has of them is a gap of the mail's own, and that one blocks.
    blocksBenign: false,
  },
};
