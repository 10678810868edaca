import type { ReadingKit } from './reading-kit.ts';
import type { Raw } from './tables.ts';

/** What several parts of one row have in common. */
const rowNames = ['row-id', 'data-row-id', 'data-row-key', 'aria-rowindex', 'row-index', 'data-rowindex'];

/** Puts the parts of a row together that a grid draws in several places, where columns are pinned. */
export function wholeRows({ isHead, cellLimit }: ReadingKit, rows: readonly Raw[]): Raw[] {
  const known = new Map<string, Raw>();
  const all: Raw[] = [];
  for (const row of rows) {
    const name = row.part.isPlain ? undefined : rowNames.find((one) => row.part.attribute(one) !== '');
    const head = row.cells.length > 0 && row.cells.every(isHead);
    const key = name && `${head ? 'head' : ''} ${name}=${row.part.attribute(name)}`;
    const before = key === undefined ? undefined : known.get(key);
    // Twice the same number in one container is another grid's row, or none of ours to put together.
    if (before && before.part.parent !== row.part.parent && before.cells.length + row.cells.length <= cellLimit) {
      before.cells.push(...row.cells);
      before.others = [...(before.others ?? []), row.part];
      continue;
    }
    if (key !== undefined) known.set(key, row);
    all.push(row);
  }
  return all;
}
