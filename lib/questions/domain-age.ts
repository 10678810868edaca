import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** When domains were registered, by the registries' own word. */
export const domainAge: Question = {
  id: 'domain-age',
  title: 'Since when are these domains registered?',
  why: 'Domains made for an attack are days old; most that people do business with are years old.',
  applies: (alert) =>
    hasMessage(alert) || alert.observables.some(({ type }) => ['domain', 'url', 'email'].includes(type)),
  gap: {
    what: 'Registries were not asked, so how old the domains are is unknown.',
    remedy: 'Set SIDELIGHT_RDAP=on for the companion: registries then see which organisational domains are asked for.',
    blocksBenign: false,
  },
};
