import { headText, isHead, isHeadByWords, keysOf, withHeads } from './column-heads.ts';
import { meaningOf } from './label.ts';
import { around, holdsTable, inside, isTable, type Part, textOf } from './part.ts';
import { isState, pairsOf, type TablePair } from './table-pairs.ts';
import { isDate, isSeverity } from './typed.ts';

const rowLimit = 3_000;
export const cellLimit = 60;
const cellParts = /^(?:td|th)$/;
const cellRoles = /^(?:cell|gridcell|columnheader|rowheader)$/;
export interface Cell {
  part: Part;
  head: string;
}

export interface Row {
  part: Part;
  /** Further parts of the same row: grids that pin columns draw each row in several. */
  others?: readonly Part[];
  cells: Cell[];
  /** What stands below the row and spans all columns, where it is open. */
  detail?: Part;
}

/** A table, whatever it is built of. `pairs`: it holds labels and values. `rows`: one thing a row. */
export interface Table {
  part: Part;
  kind: 'pairs' | 'rows' | 'layout' | 'heads';
  heads: string[];
  /** What ties cells to heads, where counting does not. */
  keys: ReadonlyMap<string, string>;
  rows: Row[];
  pairs: readonly TablePair[];
  /** What stands between them, and is neither. */
  others: readonly Part[];
  /** Its rows are alerts, events or the like: each has a time, a severity, a party. */
  isQueue: boolean;
}

/**
 * All tables of a page. Heads may stand in a table of their own above the rows, as grids that scroll have them. `whole` puts
 * together the parts of rows that a grid draws in several.
 */
export function tablesOf(
  parts: readonly Part[],
  byId: (id: string) => Part | undefined,
  whole: (rows: Raw[]) => Raw[] = (rows) => rows,
): Map<Part, Table> {
  const tables = new Map<Part, Table>();
  const taken = new Set<Part>();
  let above: Table | undefined;
  for (const part of parts) {
    if (!(isTable(part) || part.tag === 'table') || taken.has(part)) continue;
    const table = tableOf(part, byId, above && near(above.part, part) ? above : undefined, taken, whole);
    tables.set(part, table);
    if (table.kind === 'heads') above = table;
  }
  return tables;
}

function near(one: Part, other: Part): boolean {
  let steps = 0;
  const ups = new Set<Part>();
  for (const up of around(one)) if (steps++ < 5) ups.add(up);
  steps = 0;
  for (const up of around(other)) if (steps++ < 5 && ups.has(up)) return true;
  return false;
}

/** A row before it is known what its cells mean. */
export interface Raw {
  part: Part;
  others?: Part[];
  cells: Part[];
}

function tableOf(
  part: Part,
  byId: (id: string) => Part | undefined,
  above: Table | undefined,
  taken: Set<Part>,
  whole: (rows: Raw[]) => Raw[],
): Table {
  const grid = part.tag !== 'table';
  const raw: Raw[] = [];
  let nested = false;
  const isRow = (one: Part) => one !== part && (one.tag === 'tr' || one.role === 'row');
  // Some grids make a table of each row; in a table proper it is a table of its own.
  const isInner = (one: Part) =>
    one !== part && (one.tag === 'table' || isTable(one)) && (!grid || (isTable(one) && one.role !== ''));
  for (const next of inside(part, 200_000, (one) => !isRow(one) && !isInner(one))) {
    if (isInner(next)) nested = true;
    else if (isRow(next)) {
      if (raw.length < rowLimit) raw.push({ part: next, cells: cellsOf(next) });
    } else if (next !== part && next.tag === 'table') taken.add(next);
  }
  const keys = new Map<string, string>();
  const table: Table = { part, kind: 'layout', heads: [], keys, rows: [], pairs: [], others: [], isQueue: false };
  const filled = (grid ? whole(raw) : raw).filter(({ cells }) =>
    cells.some((cell) => cell.length > 0 || cell.size > 0),
  );
  const [first] = filled;
  // A page that is laid out in a table.
  const isLaid =
    !first?.cells.some(isHead) &&
    filled
      .slice(0, 20)
      .some(({ cells }) => cells.length > 1 && cells.some((cell) => cell.length > 200 && holdsTable(cell, 60)));
  if (!first || isLaid || (nested && filled.length < 3 && part.length > 400)) return table;
  let headCells: Part[] = [];
  let headRows = 0;
  if (
    (first.cells.every(isHead) ||
      (first.part.parent?.tag === 'thead' && first.cells.filter(isHead).length * 2 > first.cells.length)) &&
    (first.cells.length > 1 || filled.length > 1)
  ) {
    headRows = 1;
    headCells = first.cells;
    // Heads of heads stand above them: the row with the most is the one that names columns.
    for (const { cells } of filled.slice(1, 4)) {
      if (cells.length < 2 || !cells.every(isHead)) break;
      headRows++;
      if (cells.length > headCells.length) headCells = cells;
    }
    // What spans the table is what it is called.
    const isCalled = headCells.length === 1 && Number(headCells[0]?.attribute('colspan')) > 1;
    table.heads = (isCalled ? [] : headCells).flatMap((cell) => [
      headText(cell),
      ...Array<string>(Math.min(20, Math.max(1, Number(cell.attribute('colspan')) || 1)) - 1).fill(''),
    ]);
    for (const cell of headCells) for (const key of keysOf(cell)) if (headText(cell)) keys.set(key, headText(cell));
  } else if (isHeadByWords(first.cells, filled[1]?.cells)) {
    headRows = 1;
    headCells = first.cells;
    table.heads = headCells.map(headText);
  } else if (above) {
    table.heads = above.heads;
    for (const cell of above.rows[0]?.cells ?? [])
      for (const key of keysOf(cell.part)) if (cell.head) keys.set(key, cell.head);
  }
  const body = filled.slice(headRows);
  // Over what there is to press.
  const most = Math.max(...body.slice(0, 50).map(({ cells }) => cells.length));
  while (body.length > 0 && table.heads.length > most && table.heads.at(-1) === '') table.heads.pop();
  if (body.length === 0) {
    table.kind = 'heads';
    table.rows = [
      { part: first.part, cells: headCells.map((cell, i) => ({ part: cell, head: table.heads[i] ?? '' })) },
    ];
    return table;
  }
  const pairs = pairsOf(body, table.heads);
  if (pairs) return { ...table, kind: 'pairs', ...pairs };
  const wide = Math.max(table.heads.length, ...body.slice(0, 50).map(({ cells }) => cells.length));
  const below: Part[][] = [];
  for (const { part: row, others, cells } of body) {
    // What folds the row may have a cell of its own beside it.
    const said = cells.filter((cell) => cell.length > 0 || cell.size > 3);
    const spans = Number(said[0]?.attribute('colspan') ?? 0);
    const only = cells.length === 1 ? cells[0] : said.length === 1 && spans >= 3 ? said[0] : undefined;
    if (only && (wide >= 3 || spans >= Math.max(wide, 2))) {
      if (only.length > 0 || only.size > 0) below.at(-1)?.push(only);
      continue;
    }
    if (cells.every(isHead)) continue;
    table.rows.push({
      part: row,
      ...(others ? { others } : {}),
      cells: withHeads(cells.slice(0, cellLimit), table.heads, keys, byId),
    });
    below.push([]);
  }
  // A line that every row has below it is a part of the row; what only some have was opened.
  const usual = below.length >= 3 ? Math.min(...below.map(({ length }) => length)) : 0;
  for (const [i, row] of table.rows.entries()) {
    const opened = below[i]?.slice(usual).at(-1);
    if (opened) row.detail = opened;
  }
  const apart = grid ? between(table.rows) : undefined;
  for (const row of table.rows) row.detail ??= controlled(row.part, byId) ?? apart?.get(row.part);
  const named = table.rows[0]?.cells.some(({ head }) => head !== '') ?? false;
  const isStates =
    !named && table.rows.length >= 3 && table.rows.every(({ cells }) => cells.some(({ part }) => isState(part)));
  if (!named && !isStates && (wide < 3 || table.rows.every(({ detail }) => !detail))) return table;
  table.kind = 'rows';
  table.isQueue = isQueue(table);
  if (grid) table.others = panesIn(part, filled, table.rows);
  return table;
}

/** The cells of a row of this table that was drawn anew since: of all the parts that it is drawn in. */
export function cellsAgain(row: readonly Part[], table: Table, byId: (id: string) => Part | undefined): Cell[] {
  return withHeads(row.flatMap(cellsOf).slice(0, cellLimit), table.heads, table.keys, byId);
}

function cellsOf(row: Part): Part[] {
  const isCell = (one: Part) => one !== row && (cellParts.test(one.tag) || cellRoles.test(one.role));
  const cells = [...inside(row, 400, (one) => !isCell(one))].filter(isCell);
  return cells.length > 0 ? cells : row.children.filter((child): child is Part => typeof child !== 'string');
}

function isQueue({ heads, rows }: Table): boolean {
  if (rows.length < 2) return false;
  const labels = heads.length > 0 ? heads : (rows[0]?.cells.map(({ head }) => head) ?? []);
  const meanings = new Set(labels.map(meaningOf).filter((meaning) => meaning !== undefined));
  if (meanings.size >= 2) return true;
  // Without telling heads: by what stands in the first rows.
  return rows.slice(0, 3).every(({ cells }) => cells.some(({ part }) => isTelling(textOf(part, 60))));
}

function isTelling(text: string): boolean {
  return isSeverity(text) || isDate(text);
}

/** What a grid holds beside its rows: the pane that tells of the row that was chosen. */
function panesIn(grid: Part, raw: readonly Raw[], rows: readonly Row[]): Part[] {
  const ups = new Set(raw.flatMap(({ part }) => [...around(part)]));
  const own = new Set([...raw.map(({ part }) => part), ...rows.flatMap(({ detail }) => detail ?? [])]);
  return [...inside(grid, 2_000, (one) => ups.has(one))].filter(
    (one) => one.length > 80 && !ups.has(one) && !own.has(one) && !isHead(one),
  );
}

/** What stands after each row of a grid and is none itself. */
function between(rows: readonly Row[]): Map<Part, Part> {
  const found = new Map<Part, Part>();
  for (const parent of new Set(rows.map(({ part }) => part.parent))) {
    let last: Part | undefined;
    for (const kid of parent?.children ?? []) {
      if (typeof kid === 'string') continue;
      if (last?.role === 'row' && kid.role === '' && kid.tag !== 'tr' && kid.length > 80) found.set(last, kid);
      last = kid;
    }
  }
  return found;
}

/** What a control in the row says that it has opened. */
function controlled(row: Part, byId: (id: string) => Part | undefined): Part | undefined {
  for (const part of inside(row, 60)) {
    const detail = part.attribute('aria-expanded') === 'true' ? byId(part.attribute('aria-controls')) : undefined;
    if (detail && detail.length > 0) return detail;
  }
  return undefined;
}
