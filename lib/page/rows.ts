import { cardsOf } from './boards.ts';
import { totalOf } from './list-total.ts';
import type { Known } from './pairs.ts';
import { around, isIn, type Outline, type Part, textOf } from './part.ts';
import { wholeRows } from './pinned.ts';
import { placeOf } from './place.ts';
import { type AlertRow, isValue, type ReadRow, readCard, readCells, tells, tellsWithin } from './read-row.ts';
import type { ReadingKit } from './reading-kit.ts';
import { digestOf, type KeyWay, keyWayOf, lastingText } from './row-key.ts';
import type { Cell, Table } from './tables.ts';

export type { AlertRow } from './read-row.ts';

/** The list of alerts that a page shows. */
export interface AlertList {
  /** What all rows stand in. */
  part: Part;
  rows: AlertRow[];
  /** How many the page says there are. */
  total: number | undefined;
  /** The page says that there are more than it shows. */
  more: boolean;
  /** Only what is in view is drawn: rows stand at places of their own, or the grid says that there are more. */
  isPart: boolean;
  /** How its rows are told from each other. */
  way: KeyWay;
  /** A row that was drawn anew since, as it is now. */
  again(parts: readonly Part[]): AlertRow | undefined;
}

/** More than a page shows at once; what is beyond is left out, and `more` says so. */
const rowLimit = 3_000;
/** No page has more lists; each is compared with the others. */
const candidateLimit = 300;

interface Candidate {
  part: Part;
  rows: (readonly Part[])[];
  read(parts: readonly Part[], cells?: readonly Cell[]): ReadRow | undefined;
  cells(at: number): readonly Cell[] | undefined;
}

/**
 * The list of alerts on a page, if it shows one: of its tables, grids and lists of cards the one that tells most of alerts.
 * Heads, feet, groups and filters are no rows of it. `isOther` leaves out parts of the page, such as an opened alert; `way`
 * keeps to how rows were told from each other before.
 */
export function alertsIn(
  kit: ReadingKit,
  outline: Outline,
  address: URL,
  isOther: (part: Part) => boolean = () => false,
  way?: KeyWay,
): AlertList | undefined {
  const ids = new Map<string, Part>();
  for (const part of outline.parts) {
    const id = part.isPlain ? '' : part.attribute('id');
    if (id !== '' && !ids.has(id)) ids.set(id, part);
  }
  const byId = (id: string) => (id === '' ? undefined : ids.get(id));
  const tables = kit.tablesOf(outline.parts, byId, (rows) => wholeRows(kit, rows));
  const known: Known = { tables, byId, without: new Set() };
  const candidates = [
    ...[...tables.values()]
      .filter((table) => isList(kit, table, known))
      .map((table) => tableRows(kit, table, known, address)),
    ...kit.cardLists(outline.parts).map((list) => cardRows(kit, list, known, address)),
  ]
    .filter(({ part }) => !isOther(part) && !isWithinNavigation(kit, part))
    .slice(0, candidateLimit);
  const outer = candidates.filter(
    ({ part }, i) => !candidates.some((other, j) => j !== i && other.part !== part && isIn(part, other.part)),
  );
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of outer.slice(0, 50)) {
    const score = scoreOf(kit, candidate);
    if (score > (best?.score ?? 0)) best = { candidate, score };
  }
  return best && listOf(best.candidate, outline, address, way);
}

function listOf(candidate: Candidate, outline: Outline, address: URL, before: KeyWay | undefined): AlertList {
  const read = candidate.rows.slice(0, rowLimit).flatMap((parts, i) => candidate.read(parts, candidate.cells(i)) ?? []);
  const way =
    before ??
    keyWayOf(
      read.map(({ signs }) => signs),
      read.map(({ id }) => id),
    );
  const place = placeOf(address);
  const keyed = read.map((row) => withKey(row, way, place));
  // Whatever two rows share is no key of either.
  const seen = new Map<string, number>();
  const name = ({ key, title, about }: AlertRow) => JSON.stringify([key, title.text, about]);
  for (const row of keyed) seen.set(name(row), (seen.get(name(row)) ?? 0) + 1);
  const rows = keyed.map((row) => ((seen.get(name(row)) ?? 0) > 1 ? byContent(row, place) : row));
  const total = totalOf(candidate.part, rows.length, outline);
  return {
    part: candidate.part,
    rows,
    total: total?.total,
    more: (total?.more ?? false) || candidate.rows.length > rowLimit || outline.cut,
    isPart: (total?.grid ?? false) || isPlaced(candidate),
    way,
    again(parts) {
      const row = candidate.read(parts);
      return row && withKey(row, way, place);
    },
  };
}

function withKey({ id, signs, ...row }: ReadRow, way: KeyWay, place: string): AlertRow {
  const attribute = way.attribute === undefined ? '' : (signs.names.get(way.attribute) ?? '');
  if (way.link && signs.link !== '') return { ...row, key: signs.link };
  if (way.id && id !== '') return { ...row, key: place };
  if (attribute !== '') return { ...row, key: `${place} ${attribute}` };
  return byContent(row, place);
}

function byContent<T extends Omit<AlertRow, 'key'>>(row: T, place: string): T & { key: string } {
  return { ...row, key: `${place} ${digestOf(lastingText(row.parts))}` };
}

/** Lists that draw what is in view put each row, or one of the parts around it, at a place of its own. */
function isPlaced({ rows }: Candidate): boolean {
  const [row] = rows[0] ?? [];
  return [row, row?.parent].some(
    (part) => part && /(?:translate(?:Y|3d)?\(|top\s*:\s*-?\d)/i.test(part.attribute('style')),
  );
}

/** Rows of alerts, whether the table has heads or not. */
function isList(kit: ReadingKit, table: Table, known: Known): boolean {
  if (table.kind === 'rows') return table.isQueue;
  if (table.kind !== 'layout' || table.rows.length < 3) return false;
  const sample = table.rows.slice(0, 5);
  const wide = sample[0]?.cells.length ?? 0;
  return sample.every(
    ({ part, cells }) =>
      cells.length === wide &&
      (wide >= 3
        ? cells.some((cell) => tells(kit, textOf(cell.part, 60)))
        : // A cell that says it all, as webmails have it, and not a label beside a date.
          part.size >= cardSize && tellsWithin(kit, part, known)),
  );
}

/** Parts in a cell that is built like a card. */
const cardSize = 8;

function isWithinNavigation(kit: ReadingKit, part: Part): boolean {
  let steps = 0;
  for (const up of around(part)) if (steps++ < 30 && (up.tag === 'nav' || up.role === 'navigation')) return true;
  // Lists to choose from, and logs, are lists of alerts as often as menus.
  return !/^(?:listbox|log)$/.test(part.role) && kit.isNavigation(part);
}

/** Lists of alerts say of each when, how bad, what and who; the one that says most, and then the longest, is it. */
function scoreOf(kit: ReadingKit, candidate: Candidate): number {
  let best = 0;
  for (let i = 0; i < Math.min(candidate.rows.length, 3); i++) {
    const row = candidate.read(candidate.rows[i] as readonly Part[], candidate.cells(i));
    if (!row) continue;
    // A title that is a severity, a date or an address was none.
    const named = !isValue(kit, row.title.text) && !kit.addressAt(row.title.text);
    const paths = new Set(row.fields.map(({ path }) => path.split('.')[0] ?? ''));
    best = Math.max(best, toldOf.filter((path) => (path === 'rule' ? named : paths.has(path))).length);
  }
  return best < 2 ? 0 : best * 20 + Math.min(candidate.rows.length, 100);
}

const toldOf = ['rule', 'event', '@timestamp', 'source', 'destination', 'host', 'user', 'process', 'file'];

function tableRows(kit: ReadingKit, table: Table, known: Known, address: URL): Candidate {
  const rows = table.rows.filter(({ part }) => !isFoot(part, table.part));
  return {
    part: table.part,
    rows: rows.map(({ part, others }) => [part, ...(others ?? [])]),
    cells: (at) => rows[at]?.cells,
    read: (parts, cells = kit.cellsAgain(parts, table, known.byId)) => readCells(kit, parts, cells, known, address),
  };
}

function isFoot(row: Part, table: Part): boolean {
  let steps = 0;
  for (const up of around(row)) {
    if (up === table || steps++ > 6) return false;
    if (up.tag === 'tfoot' || up.tag === 'thead') return true;
  }
  return false;
}

function cardRows(kit: ReadingKit, list: Part, known: Known, address: URL): Candidate {
  const { part, cards } = cardsOf(list, (card) => tellsWithin(kit, card, known));
  return {
    part,
    rows: cards.map((card) => [card]),
    cells: () => undefined,
    read: (parts) => readCard(kit, parts, known, address),
  };
}
