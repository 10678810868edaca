import type { Alert } from '../schema/alert.ts';
import type { Question } from './question.ts';

/** Whether the raw source of a message came with the alert. */
export function hasMessage(alert: Alert): boolean {
  return alert.artifacts.some((artifact) => artifact.mediaType === 'message/rfc822');
}

/** Read the raw source: what the console renders of a mail can lie, and does so differently in each console. */
export const message: Question = {
  id: 'message',
  title: 'What does the raw message say?',
  why: 'Headers, real link targets, attachments and hidden text are in the source and not, or not reliably, on screen.',
  applies: hasMessage,
  gap: {
    what: 'The raw source of the message was not read, so headers, link targets and attachments are unknown.',
    remedy: 'Open the message itself, or allow reading raw sources for this console in the options.',
    blocksBenign: true,
  },
};
