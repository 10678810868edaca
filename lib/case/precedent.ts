import type { Investigation } from '../engine/fold.ts';
import type { DecidedCase } from '../schema/api.ts';
import type { Disposition } from '../schema/verdict.ts';
import type { Likeness } from './likeness.ts';
import { relationTo } from './picked.ts';

/** How alerts like one were decided. */
export interface Precedent {
  /** What they have in common: `same rule and host`. */
  what: string;
  /** Of it, what a person would name. */
  shown: string;
  count: number;
  /** Most often first. */
  dispositions: { disposition: Disposition; count: number }[];
  last: { disposition: Disposition; person: string; at: string; reason: string };
  /** All of them were decided by this one person; empty where by several. */
  by: string;
  /** How all of them were decided; `undefined` where some were so and some otherwise. */
  how: DecidedCase['how'];
  /** The last decision is another than the verdict's. */
  against: boolean;
}

/**
 * How alerts like this one were decided, by its closest likeness that has any, and by its widest where that has more. Context for
 * a person: nothing of it is evidence, and what of the same cases the case book gives as evidence counts there, once.
 */
export function precedentsOf(
  investigation: Pick<Investigation, 'verdict'>,
  likenesses: readonly Likeness[],
  decided: readonly DecidedCase[],
): Precedent[] {
  const all = likenesses.flatMap((likeness) => {
    const cases = new Map<string, DecidedCase>();
    for (const one of [...decided].sort((a, b) => (a.at < b.at ? 1 : -1)))
      if (one.what === likeness.what && !cases.has(one.fingerprint)) cases.set(one.fingerprint, one);
    const precedent = precedentOf(investigation, likeness, [...cases.values()]);
    return precedent ? [precedent] : [];
  });
  const [closest] = all;
  const widest = all.at(-1);
  if (!closest || !widest) return [];
  return widest.count > closest.count ? [closest, widest] : [closest];
}

function precedentOf(
  { verdict }: Pick<Investigation, 'verdict'>,
  { what, shown }: Likeness,
  cases: readonly DecidedCase[],
): Precedent | undefined {
  const [last] = cases;
  if (!last) return undefined;
  const counts = new Map<Disposition, number>();
  for (const { disposition } of cases) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
  return {
    what,
    shown,
    count: cases.length,
    dispositions: [...counts].map(([disposition, count]) => ({ disposition, count })).sort((a, b) => b.count - a.count),
    last: { disposition: last.disposition, person: last.person, at: last.at, reason: last.reason },
    by: cases.every(({ person }) => person === last.person) ? last.person : '',
    how: cases.every(({ how }) => how === last.how) ? last.how : undefined,
    against: verdict !== undefined && relationTo(verdict, last.disposition) === 'disagrees',
  };
}
