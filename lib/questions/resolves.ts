import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Whether domains exist in the domain name system. Off by default: the name server of an attacker's domain sees it. */
export const resolves: Question = {
  id: 'resolves',
  title: 'Do these domains exist, and do they take mail?',
  why: 'A sender whose domain does not exist or takes no mail wants no answer; where a name leads can be looked up in lists.',
  applies: (alert) =>
    hasMessage(alert) || alert.observables.some(({ type }) => ['domain', 'url', 'email'].includes(type)),
  gap: {
    what: 'Domains were not resolved, so whether they exist is unknown.',
    remedy:
      'Off on purpose, since an attacker’s name server sees the question. To allow it set SIDELIGHT_DOH to a resolver’s address.',
    blocksBenign: false,
  },
};
