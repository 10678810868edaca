import { cardLists } from './card-lists.ts';
import { isHead } from './column-heads.ts';
import { identifying } from './facts.ts';
import { meaningOf } from './label.ts';
import { outlineOf } from './outline.ts';
import { type Pair, pairsIn } from './pairs.ts';
import type { ReadingTools } from './reading-tools.ts';
import { titleCell } from './row.ts';
import { lent, readWith } from './survey.ts';
import { cellLimit, cellsAgain, tablesOf } from './tables.ts';
import { titleIn } from './title.ts';
import { addressAt } from './typed.ts';

/**
 * What any page is read with. The generic reader's file holds it and lends it to what is injected beside it, so that it
 * is in a page, and in the extension, once.
 */
const own = {
  ...lent,
  outlineOf,
  tablesOf,
  cellsAgain,
  cellLimit,
  isHead,
  cardLists,
  pairsIn,
  titleCell,
  identifying,
  meaningOf,
  titleIn,
  addressAt,
};

/** Beside what a page is read with, of which rows need some too. */
export function kitWith(tools: Pick<ReadingTools, 'looseIn' | 'rawValues' | 'rarerWords' | 'settledFacts'>) {
  readWith(tools);
  type Rest<A extends unknown[]> = A extends [unknown, ...infer B] ? B : never;
  return {
    ...own,
    factsOf: (pairs: readonly Pair[]) => tools.settledFacts(lent, pairs),
    looseIn: (...rest: Rest<Parameters<ReadingTools['looseIn']>>) => tools.looseIn(lent, ...rest),
  };
}
export type WholeKit = ReturnType<typeof kitWith>;
export type ReadingKit = Omit<WholeKit, 'outlineOf'>;
