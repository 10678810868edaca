import { kindsOf } from './label.ts';
import { type Part, textOf } from './part.ts';
import type { Cell } from './tables.ts';

export function isHead(cell: Part): boolean {
  return (
    cell.role === 'columnheader' ||
    (cell.tag === 'th' && cell.role !== 'rowheader' && cell.attribute('scope') !== 'row')
  );
}

/** Cells as any other, and yet heads: labels all of them, over values that are none. */
export function isHeadByWords(cells: readonly Part[], below: readonly Part[] | undefined): boolean {
  if (cells.length < 2 || below?.length !== cells.length || cells.some(isHead)) return false;
  const words = cells.map((cell) => textOf(cell, 80, false, true));
  const known = words.filter((word) => kindsOf(word).length > 0).length;
  return (
    known >= 2 &&
    words.every((word) => word === '' || word.length <= 40) &&
    below.some((cell) => /\d/.test(textOf(cell, 80))) &&
    !below.some((cell) => kindsOf(textOf(cell, 80)).length > 0) &&
    !words.some((word) => /\d[.:]\d/.test(word))
  );
}

export function headText(cell: Part): string {
  return (textOf(cell, 80, false, true) || cell.attribute('aria-label') || cell.attribute('title')).slice(0, 80);
}

/** What ties a cell to the head of its column, where counting does not. */
export function keysOf(cell: Part): string[] {
  const keys = [
    'aria-colindex',
    'col-id',
    'data-columnid',
    'data-column-id',
    'data-gridcell-column-id',
    'data-field',
    'data-col',
  ]
    .map((name) => [name, cell.attribute(name)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`);
  const id = cell.attribute('id');
  if (id !== '') keys.push(`id=${id}`, `data-columnid=${id}`);
  const material = /(?:mat|cdk)-column-([\w-]+)/.exec(cell.attribute('class'))?.[1];
  if (material) keys.push(`column=${material}`);
  return keys;
}

/** Cells under the heads of their columns: by what each says itself, by what ties it to one, else by counting. */
export function withHeads(
  cells: readonly Part[],
  heads: readonly string[],
  keys: ReadonlyMap<string, string>,
  byId: (id: string) => Part | undefined,
): Cell[] {
  const even = cells.length === heads.length;
  return cells.map((part, i) => {
    const own = part.attribute('data-label') || part.attribute('data-title') || part.attribute('data-th');
    if (own) return { part, head: own.slice(0, 80) };
    for (const key of keysOf(part)) {
      const head = keys.get(key);
      if (head !== undefined && !key.startsWith('id=')) return { part, head };
    }
    const described = (part.attribute('headers') || part.attribute('aria-describedby')).split(' ')[0];
    const head = described && byId(described);
    if (head) return { part, head: headText(head) };
    return { part, head: even ? (heads[i] ?? '') : '' };
  });
}
