import { factsOf, identifying } from './facts.ts';
import { meaningOf } from './label.ts';
import { cardLists, looseIn } from './loose.ts';
import { isNavigation } from './navigation.ts';
import { outlineOf } from './outline.ts';
import { pairsIn } from './pairs.ts';
import { wholeRows } from './pinned.ts';
import { cellPairs, titleCell } from './row.ts';
import { cellsAgain, tablesOf } from './tables.ts';
import { titleIn } from './title.ts';
import { addressAt, isDate, isSeverity } from './typed.ts';

/**
 * What any page is read with. The generic reader's file holds it and lends it to what is injected beside it, so that it
 * is in a page, and in the extension, once.
 */
export const readingKit = {
  outlineOf,
  tablesOf,
  cellsAgain,
  wholeRows,
  cardLists,
  looseIn,
  isNavigation,
  pairsIn,
  cellPairs,
  titleCell,
  factsOf,
  identifying,
  meaningOf,
  titleIn,
  addressAt,
  isDate,
  isSeverity,
};
export type ReadingKit = Omit<typeof readingKit, 'outlineOf'>;
