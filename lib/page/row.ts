import { meaningOf } from './label.ts';
import type { Pair } from './pairs.ts';
import { type Part, textOf } from './part.ts';
import type { Cell } from './tables.ts';
import { itemsUnder } from './values.ts';

const titleHeads =
  /^(?:title|name|(?:alert|incident|event|detection|threat|finding|attack|policy)(?:[ _](?:id\/)?(?:name|type|profile))?|summary|subject|description|titel|bezeichnung|titre|nom|título|nombre|名前|タイトル)s?$/i;

/** What a row of a table says, its cells by the heads of their columns. */
export function cellPairs(cells: readonly Cell[]): Pair[] {
  return cells.flatMap(({ head, part }) =>
    head === '' || part.length === 0
      ? []
      : itemsUnder(head, part).map((value) => ({ label: head, value, section: '', part })),
  );
}

/** What a row itself is called, by the head of its column. */
export function titleCell(all: readonly Cell[]): { part: Part; text: string } | undefined {
  const cells = all.filter(({ part }) => part.length > 2);
  const cell =
    cells.find(({ head }) => meaningOf(head) === 'rule.name') ??
    cells.find(({ head }) => titleHeads.test(head.trim())) ??
    // Nothing says which: what is told in words.
    cells.find(
      ({ head, part }) => head === '' && /^(?!.* ago\b)[^{"<=/]{0,40}?(?:[\p{L}.]+ ){3}\p{L}/u.test(textOf(part, 300)),
    );
  return cell && { part: cell.part, text: textOf(cell.part, 300) || textOf(cell.part, 300, false, true) };
}
