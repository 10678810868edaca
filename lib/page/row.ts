import { meaningOf } from './label.ts';
import type { Pair } from './pairs.ts';
import { inside, kidsOf, type Part, textOf } from './part.ts';
import type { Cell } from './tables.ts';
import { itemsOf } from './values.ts';

const titleHeads =
  /^(?:title|name|alert|incident|event|detection|summary|subject|description|threat|finding|titel|bezeichnung|titre|nom|título|nombre|名前|タイトル)s?$/i;

/** What a row of a table says, its cells by the heads of their columns. */
export function cellPairs(cells: readonly Cell[]): Pair[] {
  return cells.flatMap(({ head, part }) =>
    head === '' || part.length === 0 ? [] : itemsOf(part).map((value) => ({ label: head, value, section: '', part })),
  );
}

/** What a row itself is called, by the head of its column. */
export function titleCell(all: readonly Cell[]): { part: Part; text: string } | undefined {
  const cells = all.filter(({ part }) => part.length > 2);
  const cell =
    cells.find(({ head }) => meaningOf(head) === 'rule.name') ?? cells.find(({ head }) => titleHeads.test(head.trim()));
  return cell && { part: cell.part, text: textOf(cell.part, 300) || textOf(cell.part, 300, false, true) };
}

/** The innermost part that holds all of the text of another. */
export function innermost(part: Part): Part {
  let at = part;
  for (let depth = 0; depth < 20; depth++) {
    const kids = kidsOf(at);
    const [only] = kids;
    if (kids.length !== 1 || only === undefined || typeof only === 'string') break;
    at = only;
  }
  return at;
}

/** The first link in a part: what leads to the alert, in a cell or a card that says more beside it. */
export function linkIn(part: Part): Part | undefined {
  for (const one of inside(part, 60)) if (one.tag === 'a' && one.length > 3 && one.has('href')) return one;
  return undefined;
}
