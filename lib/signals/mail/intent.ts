import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal, type Sighting, type Signal, type SignalInput } from '../signal.ts';
import { citeSaid, wordsOfMail } from './cite.ts';
import type { Wording } from './wording.ts';

/** One way in which a text wants something. */
export interface Way extends Pick<Sighting, 'title' | 'weight' | 'wants'> {
  said: Wording;
  /** Where this is in the quoted sentence it means something else. */
  notWhere?: RegExp;
  /** What must be there too: other wordings, or what a function finds to quote. */
  with?: readonly (Wording | ((mail: Mail) => Citation[]))[];
}

/**
 * Longer texts say something of everything, and who wants one thing is brief: up to `brief` words what is said counts in
 * full, from `lengthy` on half, and evenly less between them, so that no single word decides.
 */
const brief = 500;
const lengthy = 1000;
/** More quotes than these nobody reads. */
const most = 5;

/**
 * A signal that looks for what the text wants, by wordings in several languages. Wordings name what is asked for, as
 * people ask for it; they are no list of words seen in a campaign. The first way that is found gives title and weight,
 * so the strongest stands first; the others are quoted too.
 */
export function intentSignal(
  signal: Omit<Signal, 'needs' | 'find' | 'rests'> & {
    ways: readonly Way[];
    /** Where it makes no sense to look. */
    unless?: (mail: Mail, input: SignalInput) => boolean;
  },
): Signal {
  const { ways, unless, ...rest } = signal;
  /** Others ask too whether it was seen. */
  const seen = new WeakMap<Mail, { sighting: Sighting | undefined }>();
  const look = (mail: Mail, input: SignalInput): Sighting | undefined => {
    if (unless?.(mail, input)) return undefined;
    let sighting: (Sighting & { weight: number }) | undefined;
    for (const { said, notWhere, with: others = [], ...way } of ways) {
      const citations = citeSaid(mail, said, 3, true).filter(({ quote }) => !notWhere?.test(quote));
      if (citations.length === 0) continue;
      const more = others.map((other) => (typeof other === 'function' ? other(mail) : citeSaid(mail, other, 1, true)));
      if (more.some((found) => found.length === 0)) continue;
      const weight = (way.weight ?? signal.weight) * meant(wordsOfMail(mail).body.words.length);
      sighting ??= { ...way, weight: Math.round(weight * 100) / 100, citations: [] };
      sighting.citations.push(...citations, ...more.flat());
    }
    return sighting && { ...sighting, citations: distinct(sighting.citations).slice(0, most) };
  };
  return mailSignal({
    ...rest,
    rests: 'attacker',
    find(mail, input) {
      const known = seen.get(mail);
      if (known) return known.sighting;
      const sighting = look(mail, input);
      seen.set(mail, { sighting });
      return sighting;
    },
  });
}

/** How much of what so many words say is meant, from 1 to 0.5. */
function meant(words: number): number {
  return 1 - Math.min(1, Math.max(0, (words - brief) / (lengthy - brief))) / 2;
}

function distinct(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    (citation, i) => citations.findIndex((c) => c.part === citation.part && c.quote === citation.quote) === i,
  );
}
