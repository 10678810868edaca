import type { Signal } from '../signal.ts';
import { decidedAs } from './decided.ts';

export const seenAsHarmless: Signal = {
  id: 'seen-as-harmless',
  title: 'A person judged one like this as harmless',
  what: 'The case book holds an investigation with the same sender, link or file that an analyst decided to be a false positive or expected, by agreeing, by saying so, or in the console.',
  why: 'Somebody looked and decided. A trusted sender can be taken over, so it does not undo hard evidence.',
  sources: ['https://schema.ocsf.io/classes/incident_finding'],
  weight: -2,
  group: 'seen-before',
  rests: 'person',
  needs: ['seen-before'],
  find: ({ earlier }) => decidedAs(earlier, ['false_positive', 'expected_activity']),
};
