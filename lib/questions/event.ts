import type { Question } from './question.ts';

/** Read the event field by field: who did what to which machine, from where, and what the sensor did about it. */
export const event: Question = {
  id: 'event',
  title: 'What does the event say?',
  why: 'The sensor’s own fields say what happened and whether it was stopped; a title alone says neither.',
  // A page without labels and values may still show log lines.
  applies: (alert) => alert.kind !== 'email',
  gap: {
    what: 'The event’s fields were not read.',
    remedy: 'Open the alert itself and investigate again.',
    blocksBenign: true,
  },
};
