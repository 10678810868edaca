import { mailSignal, type Signal } from '../signal.ts';
import { citePhrases, placesIn } from './cite.ts';

/**
 * A signal that looks for what the text wants, by phrases in several languages. Phrases name what is asked for, as
 * people ask for it; they are no list of words seen in a campaign.
 */
export function intentSignal(
  signal: Omit<Signal, 'needs' | 'find' | 'rests'> & {
    patterns: readonly RegExp[];
    /** Groups of which at least one pattern each must be there too. */
    together?: readonly (readonly RegExp[])[];
    /** Where it makes no sense to look. */
    unless?: (input: Parameters<Parameters<typeof mailSignal>[0]['find']>[0]) => boolean;
  },
): Signal {
  const { patterns, together = [], unless, ...rest } = signal;
  return mailSignal({
    ...rest,
    rests: 'attacker',
    find(mail) {
      if (unless?.(mail)) return undefined;
      // A letter may come as a page of PDF, and its request with it.
      const attached = placesIn(mail.attached);
      const citations = citePhrases(mail, patterns, 3, attached);
      if (citations.length === 0) return undefined;
      for (const group of together) {
        const more = citePhrases(mail, group, 1, attached);
        if (more.length === 0) return undefined;
        citations.push(...more);
      }
      return { citations };
    },
  });
}
