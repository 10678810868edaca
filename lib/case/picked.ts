import type { ClosingWords } from '../consoles/console.ts';
import type { Disposition, Verdict } from '../schema/verdict.ts';

/** A console's closing words by our dispositions, as its reader's file says them. */
export type Closing = Partial<Record<Disposition, ClosingWords>>;

/** What a word of a console says of an alert. No dispositions: that it is closed, and not as what. */
export interface Meaning {
  dispositions: Disposition[];
}

/** Words that stand for a disposition in one console, and in any page for anything else too. */
const saysNothing = new Set(['other', 'active', 'not set', 'undefined']);

/** A word as two pages may write it differently: case, spaces, dashes and apostrophes. */
export function plainWord(word: string): string {
  return word
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’ʼ]/g, "'")
    .trim()
    .toLowerCase();
}

/**
 * What it says of an alert that this word was picked; `undefined` where it is none of the console's closing words. A status
 * that several dispositions share says only that the alert is closed, even where it is also one's classification; one with
 * which nothing is closed, as “In progress”, says nothing.
 */
export function meaningOf(closing: Closing, word: string): Meaning | undefined {
  const wanted = plainWord(word);
  if (wanted === '' || saysNothing.has(wanted)) return undefined;
  const whose = (...fields: (keyof ClosingWords)[]) =>
    (Object.keys(closing) as Disposition[]).filter((disposition) =>
      fields.some((field) => plainWord(closing[disposition]?.[field] ?? '') === wanted),
    );
  const status = whose('status');
  if (status.length > 1) return { dispositions: [] };
  const said = whose('verdict', 'classification');
  if (said.length > 0) return { dispositions: said };
  return status.length === 0 || status[0] === 'undetermined' ? undefined : { dispositions: status };
}

/** How a decision stands to a verdict; `none` where it says nothing of threat or no threat, `decides` where the verdict did not. */
export type Relation = 'agrees' | 'disagrees' | 'decides' | 'none';

const harmless: ReadonlySet<string> = new Set([
  'false_positive',
  'expected_activity',
  'simulation',
] satisfies Disposition[]);

export function relationTo(verdict: Pick<Verdict, 'disposition'>, decided: Disposition): Relation {
  if (decided === 'duplicate') return 'none';
  if (decided === 'undetermined') return verdict.disposition === 'undetermined' ? 'agrees' : 'none';
  if (verdict.disposition === 'undetermined' || verdict.disposition === 'duplicate') return 'decides';
  return harmless.has(decided) === harmless.has(verdict.disposition) ? 'agrees' : 'disagrees';
}

/**
 * The disposition that a picked word is taken for: where it stands for several, the verdict's own if it is among them, else the
 * first in the console's file. `undefined` for a bare “closed”.
 */
export function takenAs({ dispositions }: Meaning, verdict: Pick<Verdict, 'disposition'>): Disposition | undefined {
  return dispositions.find((one) => one === verdict.disposition) ?? dispositions[0];
}
