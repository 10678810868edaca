import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Threat lists and warning lists that the companion has on its own disk. */
export const knownBad: Question = {
  id: 'known-bad',
  title: 'Is anything here known to be bad, or known to be common?',
  why: 'What others have seen attack counts for more than how a name looks; and a listed address that everybody uses is a mistake of the list.',
  applies: (alert) =>
    hasMessage(alert) || alert.observables.some(({ type }) => ['ip', 'domain', 'url', 'hash', 'cve'].includes(type)),
  gap: {
    what: 'No threat list was asked, so whether addresses and names here are known to be bad is unknown.',
    remedy: 'Put lists into the companion’s intel folder, or name a folder in SIDELIGHT_INTEL (docs/sources.md).',
    blocksBenign: false,
  },
};
