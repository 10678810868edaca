import type { Signal } from '../signal.ts';
import { decidedAs } from './decided.ts';

export const seenAsThreat: Signal = {
  id: 'seen-as-threat',
  title: 'A person judged one like this as a threat',
  what: 'The case book holds an investigation with the same sender, link or file that an analyst confirmed as a threat.',
  why: 'Somebody looked and decided. Only decisions by people count; Sidelight’s own verdicts prove nothing to itself.',
  sources: ['https://schema.ocsf.io/classes/incident_finding'],
  weight: 2.5,
  group: 'seen-before',
  rests: 'person',
  needs: ['seen-before'],
  find: ({ earlier }) => decidedAs(earlier, ['true_positive']),
};
