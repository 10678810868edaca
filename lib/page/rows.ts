import { countIn } from './count.ts';
import { type Fact, factsOf, identifying } from './facts.ts';
import { meaningOf } from './label.ts';
import { cardLists, looseIn } from './loose.ts';
import { isNavigation } from './navigation.ts';
import { type Known, pairsIn } from './pairs.ts';
import { around, inside, isIn, type Outline, type Part, textOf } from './part.ts';
import { placeOf } from './place.ts';
import { cellPairs, innermost, linkIn, titleCell } from './row.ts';
import { digestOf, type KeyWay, keyWayOf, lastingText, type RowSigns, signsOf } from './row-key.ts';
import type { ShownField } from './survey.ts';
import { type Cell, cellsAgain, type Table, tablesOf } from './tables.ts';
import { titleIn } from './title.ts';
import { addressAt, isDate, isSeverity } from './typed.ts';

/** One alert of a list, in short. */
export interface AlertRow {
  /** The row, in several parts where columns are pinned. */
  parts: readonly Part[];
  /** What it is called, and the innermost part that says so. */
  title: { part: Part; text: string };
  /** What tells it from the others, and from other alerts; together with title and `about` it is one alert's only. */
  key: string;
  about: string;
  fields: ShownField[];
  text: string;
}

/** The list of alerts that a page shows. */
export interface AlertList {
  /** What all rows stand in. */
  part: Part;
  rows: AlertRow[];
  /** How many the page says there are. */
  total: number | undefined;
  /** The page says that there are more than it shows. */
  more: boolean;
  /** How its rows are told from each other. */
  way: KeyWay;
  /** A row that was drawn anew since, as it is now. */
  again(parts: readonly Part[]): AlertRow | undefined;
}

/** More than a page shows at once; what is beyond is left out, and `more` says so. */
const rowLimit = 3_000;

/** A row's cells or what else it says, before it has a key. */
interface Read extends Omit<AlertRow, 'key'> {
  id: string;
  signs: RowSigns;
}

interface Candidate {
  part: Part;
  rows: (readonly Part[])[];
  read(parts: readonly Part[], cells?: readonly Cell[]): Read | undefined;
  cells(at: number): readonly Cell[] | undefined;
}

/**
 * The list of alerts on a page, if it shows one: of its tables, grids and lists of cards the one that tells most of alerts.
 * Heads, feet, groups and filters are no rows of it. `isOther` leaves out parts of the page, such as an opened alert; `way`
 * keeps to how rows were told from each other before.
 */
export function alertsIn(
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
  const tables = tablesOf(outline.parts, byId);
  const known: Known = { tables, byId, without: new Set() };
  const candidates = [
    ...[...tables.values()].filter(isList).map((table) => tableRows(table, byId, address)),
    ...cardLists(outline.parts).map((list) => cardRows(list, known, address)),
  ].filter(({ part }) => !isOther(part) && !isWithinNavigation(part));
  const outer = candidates.filter(
    ({ part }, i) => !candidates.some((other, j) => j !== i && other.part !== part && isIn(part, other.part)),
  );
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of outer.slice(0, 50)) {
    const score = scoreOf(candidate);
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
    way,
    again(parts) {
      const row = candidate.read(parts);
      return row && withKey(row, way, place);
    },
  };
}

function withKey({ id, signs, ...row }: Read, way: KeyWay, place: string): AlertRow {
  const attribute = way.attribute === undefined ? '' : (signs.names.get(way.attribute) ?? '');
  if (way.link && signs.link !== '') return { ...row, key: signs.link };
  if (way.id && id !== '') return { ...row, key: place };
  if (attribute !== '') return { ...row, key: `${place} ${attribute}` };
  return byContent(row, place);
}

function byContent<T extends Omit<AlertRow, 'key'>>(row: T, place: string): T & { key: string } {
  return { ...row, key: `${place} ${digestOf(lastingText(row.parts))}` };
}

/** Rows of alerts, whether the table has heads or not. */
function isList(table: Table): boolean {
  if (table.kind === 'rows') return table.isQueue;
  if (table.kind !== 'layout' || table.rows.length < 3) return false;
  const sample = table.rows.slice(0, 5);
  const wide = sample[0]?.cells.length ?? 0;
  return (
    wide >= 3 && sample.every(({ cells }) => cells.length === wide && cells.some(({ part }) => tells(textOf(part, 60))))
  );
}

function tells(text: string): boolean {
  return isSeverity(text) || isDate(text);
}

function isWithinNavigation(part: Part): boolean {
  let steps = 0;
  for (const up of around(part)) if (steps++ < 30 && (up.tag === 'nav' || up.role === 'navigation')) return true;
  return isNavigation(part);
}

/** Lists of alerts say of each when, how bad, what and who; the one that says most, and then the longest, is it. */
function scoreOf(candidate: Candidate): number {
  let best = 0;
  for (let i = 0; i < Math.min(candidate.rows.length, 3); i++) {
    const row = candidate.read(candidate.rows[i] as readonly Part[], candidate.cells(i));
    const paths = new Set((row?.fields ?? []).map(({ path }) => path.split('.')[0]));
    const wanted = ['rule', 'event', '@timestamp', 'source', 'destination', 'host', 'user', 'process', 'file'];
    best = Math.max(best, wanted.filter((path) => paths.has(path)).length);
  }
  return best === 0 ? 0 : best * 20 + Math.min(candidate.rows.length, 100);
}

function tableRows(table: Table, byId: (id: string) => Part | undefined, address: URL): Candidate {
  const rows = table.rows.filter(({ part }) => !isFoot(part, table.part));
  return {
    part: table.part,
    rows: rows.map(({ part, others }) => [part, ...(others ?? [])]),
    cells: (at) => rows[at]?.cells,
    read: (parts, cells = cellsAgain(parts, table, byId)) => readCells(parts, cells, address),
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

function readCells(parts: readonly Part[], cells: readonly Cell[], address: URL): Read | undefined {
  const facts = factsOf(cellPairs(cells));
  const fields = facts.map(({ path, label, value }) => ({ path, label, value }));
  const has = (path: string) => fields.some((field) => field.path === path);
  for (const { head, part } of cells) {
    if (has('event.severity') && has('@timestamp')) break;
    const text = part.length > 0 && part.length < 60 ? textOf(part, 60, false, true) : '';
    const said = text !== '' ? text : severityOf(part, head);
    if (!has('event.severity') && isSeverity(said))
      fields.push({ path: 'event.severity', label: head || 'severity', value: said });
    else if (!has('@timestamp') && head === '' && isDate(text))
      fields.push({ path: '@timestamp', label: 'time', value: text });
  }
  const title = titleOfCells(cells, facts);
  return title && finished(parts, title, facts, fields, address);
}

/** A severity that is shown as a sign, and named for screen readers and on hovering. */
function severityOf(cell: Part, head: string): string {
  if (!/^(?:event\.severity|risk)$/.test(meaningOf(head) ?? '') && head !== '') return '';
  for (const part of inside(cell, 12))
    for (const name of ['aria-label', 'title', 'alt', 'data-original-title']) {
      const word = part
        .attribute(name)
        .replace(/\b(?:severity|risk|priority|level)\b|[:：]/gi, '')
        .trim();
      if (word !== '' && isSeverity(word)) return word;
    }
  return '';
}

function titleOfCells(cells: readonly Cell[], facts: readonly Fact[]): AlertRow['title'] | undefined {
  const named = titleCell(cells);
  if (named) return lead(named.part, named.text);
  const malware = facts.find(({ path }) => path === 'malware.name');
  if (malware) return { part: innermost(malware.part), text: malware.value };
  const told = new Set(facts.filter(({ known }) => known).map(({ part }) => part));
  const others = cells
    .map(({ part }) => ({ part, text: textOf(part, 300) }))
    .filter(({ part, text }) => /\p{L}{2}/u.test(text) && !tells(text) && !addressAt(text) && !told.has(part));
  const linked = others.find(({ part }) => linkIn(part));
  const longest = others.reduce<(typeof others)[number] | undefined>(
    (best, one) => (one.text.length > (best?.text.length ?? 3) ? one : best),
    undefined,
  );
  const found = linked ?? longest;
  if (found) return lead(found.part, found.text);
  const [any] = cells.filter(({ part }) => part.length > 2);
  return any && { part: innermost(any.part), text: textOf(any.part, 300) };
}

/** A cell may say more than the alert's name: what leads to the alert is the name. */
function lead(part: Part, text: string): AlertRow['title'] {
  const link = linkIn(part);
  const said = link ? textOf(link, 300) : '';
  return link && said.length >= 4 ? { part: innermost(link), text: said } : { part: innermost(part), text };
}

function cardRows(list: Part, known: Known, address: URL): Candidate {
  const kids = list.children.filter((kid): kid is Part => typeof kid !== 'string' && kid.length > 0);
  const like = `${kids[0]?.tag} ${kids[0]?.role}`;
  return {
    part: list,
    rows: kids.filter((kid) => `${kid.tag} ${kid.role}` === like && kid.size >= 3).map((kid) => [kid]),
    cells: () => undefined,
    read: (parts) => readCard(parts, known, address),
  };
}

function readCard(parts: readonly Part[], known: Known, address: URL): Read | undefined {
  const [card] = parts;
  if (!card) return undefined;
  const facts = factsOf(pairsIn(card, known));
  const fields = facts.map(({ path, label, value }) => ({ path, label, value }));
  const link = linkIn(card);
  const named = titleIn(card, facts);
  const title = named
    ? { part: innermost(named.part), text: named.text }
    : link && textOf(link, 300).length >= 4
      ? { part: innermost(link), text: textOf(link, 300) }
      : firstWords(card, new Set(facts.map(({ part }) => part)));
  if (!title) return undefined;
  const loose = looseIn(card, new Set(facts.map(({ part }) => part)), known, undefined);
  const has = (path: string) => facts.some((fact) => fact.path === path);
  if (!has('event.severity') && loose.severity)
    fields.push({ path: 'event.severity', label: 'severity', value: loose.severity });
  if (!has('@timestamp') && loose.time) fields.push({ path: '@timestamp', label: 'time', value: loose.time });
  return finished(parts, title, facts, fields, address);
}

/** The first words in a card that are no severity, date or value. */
function firstWords(card: Part, values: ReadonlySet<Part>): AlertRow['title'] | undefined {
  for (const part of inside(card, 80)) {
    if (part.size > 1 || part.length < 4 || part.length > 300 || values.has(part)) continue;
    const text = textOf(part, 300);
    if (/\p{L}{2}/u.test(text) && !tells(text)) return { part: innermost(part), text };
  }
  return undefined;
}

function finished(
  parts: readonly Part[],
  title: AlertRow['title'],
  facts: readonly Fact[],
  fields: ShownField[],
  address: URL,
): Read | undefined {
  const text = parts
    .map((part) => textOf(part, 4_000))
    .join(' ')
    .trim()
    .slice(0, 4_000);
  if (title.text === '' || text.length < 3) return undefined;
  if (!fields.some(({ path }) => path === 'rule.name'))
    fields.push({ path: 'rule.name', label: 'title', value: title.text });
  return {
    parts,
    title,
    about: identifying(facts)
      .map(({ value }) => value.slice(0, 120))
      .join(' · '),
    fields: fields.slice(0, 60),
    text,
    id: facts.find(({ path, value }) => path === 'event.id' && value.length >= 4)?.value ?? '',
    signs: signsOf(parts, title.part, address),
  };
}

const counted =
  /^(?:total:?\s*)?(\d[\d.,\u00a0 ]*)\s+(?:(?:open|new|total|matching)\s+)?(?:alerts?|incidents?|results?|items?|events?|rows?|records?|entries|cases?|detections?|findings?|threats?|offen[cs]es|messages?|treffer|einträge|ergebnisse|meldungen|résultats?|alertes?|resultados?|alertas?|件)(?:\s+(?:total|found))?$/i;
const moreWords =
  /^(?:load|show|view) more\b|^(?:mehr (?:an)?(?:zeigen|laden))|^(?:charger|afficher) plus|^(?:cargar|mostrar|ver) más|もっと見る/i;
/** Words beside a list are looked for in so many parts around it. */
const nearby = 600;

/** What the page says near the list of how many alerts there are: the grid itself, its pager, a caption. */
function totalOf(list: Part, shown: number, outline: Outline): { total?: number; more: boolean } {
  // Heads are counted too, so one more than is shown tells nothing.
  for (const one of [list, ...inside(list, 40), ...around(list)]) {
    const said = Number(one.attribute('aria-rowcount') || one.attribute('aria-setsize'));
    if (Number.isInteger(said) && said > 0 && said < 1e9) {
      const total = Math.max(said - (one.attribute('aria-rowcount') ? 1 : 0), shown);
      return { total, more: total > shown };
    }
    if (one.tag === 'main' || one.tag === 'body') break;
  }
  let more = false;
  let total: number | undefined;
  let up: Part | undefined = list;
  for (let steps = 0; up && steps < 6; steps++, up = up.parent) {
    for (const part of inside(up, nearby, (one) => one !== list)) {
      if (part === list || part.length === 0 || part.length > 80 || part.size > 12) continue;
      const text = textOf(part, 80, false, true);
      const count = countIn(text);
      if (count && !count.pages && count.last - count.first + 1 >= shown * 0.5)
        return { total: count.total, more: count.last - count.first + 1 < count.total };
      const all = Number((counted.exec(text)?.[1] ?? '').replace(/\D/g, ''));
      if (all >= shown && all > 0 && all < 1e9) total ??= all;
      if (moreWords.test(text)) more = true;
    }
    if (up.tag === 'main' || up.tag === 'body' || up === outline.root) break;
  }
  return { ...(total === undefined ? {} : { total }), more: more || (total ?? 0) > shown };
}
