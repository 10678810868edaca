import { isInternalAddress } from '../observables/extract.ts';
import { hasMessage } from './message.ts';
import type { Question } from './question.ts';

/** Which network and country an address belongs to, from data on this machine. */
export const networkOwner: Question = {
  id: 'network-owner',
  title: 'Whose networks are these addresses in?',
  why: 'An access provider, a company and a cheap host mean different things, and so does a country nobody works in.',
  applies: (alert) =>
    hasMessage(alert) || alert.observables.some(({ type, value }) => type === 'ip' && !isInternalAddress(value)),
  gap: {
    what: 'Networks and countries of the addresses were not looked up.',
    remedy: 'Start the companion (npm start, or npx sidelight serve) and pair it in the options.',
    blocksBenign: false,
  },
};
