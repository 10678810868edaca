import type { Gap } from '../schema/gap.ts';
import { areApart, isLink } from './beside.ts';
import { blockText, isBlock } from './blocks.ts';
import { cardLists, isOpen } from './card-lists.ts';
import { type Fact, factsOf, identifying, isElsewhere, isEntity, raw } from './facts.ts';
import { kindsOf, meaningOf, perhapsMeaningOf } from './label.ts';
import { isNavigation } from './navigation.ts';
import type { PageKind } from './page-kind.ts';
import { type Known, type Pair, type Perhaps, pairsIn } from './pairs.ts';
import {
  around,
  inside,
  isControl,
  isHeading,
  isIn,
  isTable,
  kidsOf,
  type Outline,
  type Part,
  textOf,
} from './part.ts';
import type { ReadingTools } from './reading-tools.ts';
import { cellPairs, titleCell } from './row.ts';
import { type Table, tablesOf } from './tables.ts';
import { commonPart, titleIn, withoutNumber } from './title.ts';
import { isDate, isExecutable, isSeverity, typed } from './typed.ts';
import { bare, line } from './values.ts';

/** A value as the alert's schema has it. */
export interface ShownField {
  path: string;
  label: string;
  value: string;
}

/** What was made of a page. */
export interface Survey {
  shows: PageKind;
  /** How the alert stands in the page. */
  place: 'layer' | 'expanded row' | 'pane' | 'page';
  region: Part | undefined;
  title: { part: Part | undefined; text: string };
  /** What it is known by, beside its title: an id, else who did what where. */
  about: string;
  /** The parts that title and `about` were read from. */
  anchors: Part[];
  fields: ShownField[];
  gaps: Gap[];
}

/** What only a layout tells; without one, marks and order have to do. */
export interface Sight {
  /** What lies over the page, the topmost first. */
  layers: readonly Part[];
  /** How large its letters are, in pixels. */
  size(part: Part): number;
  box(part: Part): { left: number; right: number } | undefined;
  isDrawing(part: Part): boolean;
}

/** What this reads with, for what is injected beside it: so it is in a page, and in the extension, once. */
export const lent = {
  textOf,
  kidsOf,
  inside,
  around,
  isIn,
  isTable,
  isBlock,
  blockText,
  isNavigation,
  isExecutable,
  isElsewhere,
  isEntity,
  cellPairs,
  factsOf,
  kindsOf,
  isDate,
  isSeverity,
  typed,
  line,
  bare,
  meaningOf,
  perhapsMeaningOf,
  areApart,
  isLink,
  isControl,
  isHeading,
};
export type Lent = typeof lent;

/** From now on raw events are read, also by what borrows this. */
export function readWith(tools: Pick<ReadingTools, 'rawValues'>): void {
  raw.values = (text) => tools.rawValues(lent, text);
}

type SurveyTools = Omit<ReadingTools, 'visibleText'>;

const articleLetters = 700;

/** Looks through a page for the alert that it shows. Without `tools` neither what the page holds back is told, nor all that it says. */
export function survey(outline: Outline, sight?: Sight, tools?: SurveyTools): Survey {
  if (tools) readWith(tools);
  const { root, parts } = outline;
  const ids = new Map<string, Part>();
  for (const part of parts) {
    const id = part.isPlain ? '' : part.attribute('id');
    if (id !== '' && !ids.has(id)) ids.set(id, part);
  }
  const byId = (id: string) => (id === '' ? undefined : ids.get(id));
  const tables = tablesOf(parts, byId);
  const queues = [...tables.values()].filter((table) => table.isQueue);
  const lists = cardLists(parts);
  const cards = lists.map((list) => list.children.filter((kid): kid is Part => typeof kid !== 'string'));
  const without = new Set(cards.flatMap((all) => all.filter((card) => !isOpen(card, all))));
  const known: Known = { tables, byId, without };
  const perhaps = tools && ((label: string, value: string) => tools.perhapsTyped(lent, label, value));
  const read = pairsIn(root, known, perhaps);
  const sure = read.filter(({ guess }) => !guess);
  const looked = { root, parts, tables, queues, lists, sight };
  let all = factsOf(sure, false);
  let chosen = choose({ ...looked, all });
  // What an alert is known by must not change with what it is read with.
  const by = { pairs: sure, perhaps: undefined as Perhaps | undefined };
  const found = tools ? [...read, ...tools.nextTo(lent, root, known, read)] : read;
  if (!chosen && tools) {
    all = factsOf(found, false, perhaps);
    chosen = choose({ ...looked, all });
    Object.assign(by, { pairs: found, perhaps });
  }
  if (chosen) return alertIn(chosen, by, found, outline, tables, known, sight, tools);
  const main =
    topmost(parts, sight) ??
    parts.find((part) => (part.tag === 'main' || part.role === 'main' || part.tag === 'article') && part.length > 0) ??
    root;
  const isList = queues.length > 0 || lists.length > 0 || isStream(all);
  const shows = isList ? 'queue' : isArticle(main) ? 'article' : 'none';
  // What no label tells may be told in sentences; they are read once somebody asks.
  const said = tools && shows === 'none' ? factsOf(tools.sentencePairs(lent, main, known)) : [];
  // Many lines that each tell of somebody are a log.
  const lines = new Set(said.flatMap(({ perhaps = '', part }) => (isEntity(perhaps) ? [part] : [])));
  if (said.length > 0 && lines.size <= 2 && tells([...all, ...said], 3))
    return alertIn({ region: main, how: 'page' }, by, found, outline, tables, known, sight, tools);
  const title = titleIn(main, []) ?? anyHeading(main) ?? { part: undefined, text: outline.title.trim() };
  return {
    shows,
    place: 'page',
    region: main.length > 0 ? main : root.length > 0 ? root : undefined,
    title,
    about: '',
    anchors: title.part ? [title.part] : [],
    // Whose these are nobody knows where there is no alert.
    fields: shows === 'queue' ? [] : factsOf(found).map(({ label, value }) => ({ path: label, label, value })),
    gaps: tools ? [tools.kindGap(shows, queues)] : [],
  };
}

/** A dialog that holds the page up: whatever it says, the person looks at it. */
function topmost(parts: readonly Part[], sight: Sight | undefined): Part | undefined {
  const over = [...(sight?.layers ?? []), ...parts.filter(isDialog).slice(-30).reverse()];
  return over.find((part) => part.length > 0 && isDialog(part) && anyHeading(part));
}

function anyHeading(main: Part): Survey['title'] | undefined {
  for (const part of inside(main, 2_000))
    if (part.length > 0 && isHeading(part)) return { part, text: textOf(part, 300) };
  return undefined;
}

interface Looked {
  root: Part;
  parts: readonly Part[];
  all: readonly Fact[];
  tables: ReadonlyMap<Part, Table>;
  queues: readonly Table[];
  lists: readonly Part[];
  sight: Sight | undefined;
}

interface Chosen {
  region: Part;
  how: Survey['place'];
  /** The row that was opened: its cells are the alert's too. */
  row?: { table: Table; at: number };
}

/** The part of the page that shows one alert: what lies over the rest first, then an open row, then the page itself. */
function choose(looked: Looked): Chosen | undefined {
  const { root, parts, all, tables, queues, lists, sight } = looked;
  const within = (part: Part) => all.filter((fact) => isIn(fact.part, part));
  const dialogs = parts.filter(isDialog).slice(-30).reverse();
  for (const layer of [...(sight?.layers ?? []), ...dialogs])
    if (tells(within(layer), 2)) return { region: layer, how: 'layer' };
  for (const table of tables.values()) {
    const at = table.rows.findIndex(({ detail }) => detail !== undefined && detail.length > 0);
    const row = table.rows[at];
    if (!row?.detail || table.rows.length + (table.kind === 'rows' ? 1 : 0) < 2) continue;
    if (tells(within(row.detail), 1) || row.detail.length > 80)
      return { region: row.detail, how: 'expanded row', row: { table, at } };
  }
  for (const list of lists) {
    const cards = list.children.filter((kid): kid is Part => typeof kid !== 'string');
    const open = cards.find((card) => isOpen(card, cards));
    if (open && tells(within(open), 3)) return { region: open, how: 'expanded row' };
  }
  const facts = all.filter((fact) => fact.known || fact.perhaps);
  if (isStream(all)) return undefined;
  const listed = [...queues.map(({ part }) => part), ...lists];
  const named = titleIn(root, all)?.part;
  // Over a list stands what all of it is, over an alert what happened.
  const isOver = named && isHeading(named) && listed.every((list) => named.place < list.place);
  if (!tells(facts, listed.length > 0 && !isOver ? 3 : 2)) return undefined;
  // What reads like a report may name hosts and times too.
  if (
    listed.length === 0 &&
    isArticle(root) &&
    !tells(
      facts.filter(({ known }) => known),
      4,
    )
  )
    return undefined;
  const common = commonPart(facts.map(({ part }) => part));
  if (!common) return undefined;
  const first = Math.min(...facts.map(({ part }) => part.place));
  const box = sight?.box(common);
  // A list that stands before what is told of one alert, or beside it, is the queue that it was chosen from.
  const apart = listed.filter((list) => {
    if (isIn(common, list) || isIn(list, common)) return !isIn(list, common);
    const beside = box && sight?.box(list);
    return (
      list.place < first ||
      (beside !== undefined && box !== undefined && (beside.left >= box.right - 8 || beside.right <= box.left + 8))
    );
  });
  let region = common;
  for (const up of [common, ...around(common)]) {
    if (apart.some((list) => isIn(list, up)) || up.tag === 'html') break;
    region = up;
    if (/^(?:main|article|body)$/.test(up.tag) || up.role === 'main' || (up.tag === 'aside' && apart.length > 0)) break;
    if (up.parent?.children.some((kid) => typeof kid !== 'string' && isOfPage(kid)) && anyHeading(up)) break;
  }
  return { region, how: apart.length > 0 ? 'pane' : 'page' };
}

/** Several of a kind under the same label each: lines of a log, messages in a channel, cards. */
function isStream(facts: readonly Fact[]): boolean {
  const said = new Map<string, Set<string>>();
  for (const { path, label, value, known, part } of facts) {
    if (!known || !telling.test(path) || isEntry(part)) continue;
    const key = `${path} ${label.toLowerCase()}`;
    said.set(key, (said.get(key) ?? new Set()).add(value));
  }
  const paths = new Set([...said].flatMap(([key, values]) => (values.size > 1 ? [key.split(' ')[0]] : [])));
  return paths.size >= 3 && paths.has('event.severity');
}

const telling = /^(?:event\.severity|rule\.name|(?:source|destination)\.ip|(?:host|user|process)\.name|@timestamp)$/;

/** What stands beside the content of a page: its bar, its menu, its foot. */
function isOfPage(part: Part): boolean {
  return (/^(?:nav|header|footer)$/.test(part.tag) || /^(?:navigation|banner)$/.test(part.role)) && isNavigation(part);
}

/** Enough of what alerts tell: so many different things, one of them somebody or something. */
function tells(facts: readonly Fact[], least: number): boolean {
  const paths = new Map<string, number>();
  for (const { path, known, perhaps, rank = 1, part } of facts) {
    if (!known && perhaps === undefined) continue;
    const role = (perhaps ?? path).replace(/^(\w+)\.(?:port|pid)$/, '$1');
    // A form alone tells nothing, some words of a label little.
    // A form may be one to set something by.
    const weight = (known || rank !== 3) && !isEntry(part) ? 1 : 0.34;
    if (weight > 0) paths.set(role, Math.max(weight, paths.get(role) ?? 0));
  }
  const size = [...paths.values()].reduce((sum, weight) => sum + weight, 0);
  // A sender's address that is labelled as one is hardly anywhere but over a mail.
  return (
    size + (paths.has('email.from') ? 1 : 0) >= least &&
    ([...paths.keys()].some(isEntity) ||
      ((paths.has('event.severity') || paths.has('risk')) && (paths.has('@timestamp') || paths.has('event.created'))))
  );
}

function isEntry(part: Part): boolean {
  for (const one of inside(part, 8))
    if (/^(?:input|textarea|select)$/.test(one.tag) && !one.has('readonly') && !one.has('disabled')) return true;
  return false;
}

function isDialog(part: Part): boolean {
  return (
    part.tag === 'dialog' ||
    part.role === 'dialog' ||
    part.role === 'alertdialog' ||
    part.attribute('aria-modal') === 'true'
  );
}

function alertIn(
  chosen: Chosen,
  by: { pairs: readonly Pair[]; perhaps: Perhaps | undefined },
  found: readonly Pair[],
  outline: Outline,
  tables: ReadonlyMap<Part, Table>,
  known: Known,
  sight?: Sight,
  tools?: SurveyTools,
): Survey {
  const { region, how, row } = chosen;
  const within = (all: readonly Pair[]) => [
    ...(row ? cellPairs(row.table.rows[row.at]?.cells ?? []) : []),
    ...all.filter(({ part }) => isIn(part, region)),
  ];
  const pairs = within(found);
  // What the alert is called and known by comes from its labels alone: a title is a sentence too.
  const labelled = factsOf(within(by.pairs), true, by.perhaps);
  const title = (row && titleCell(row.table.rows[row.at]?.cells ?? [])) ??
    titleIn(
      region,
      labelled,
      sight?.size,
      new Set(pairs.map(({ section }) => section)),
      how === 'page' || how === 'pane' ? outline : undefined,
      how !== 'page',
    ) ?? {
      part: undefined,
      text: outline.title.trim(),
    };
  if (tools)
    pairs.push(
      ...tools.observablesIn(lent, region, tables),
      ...tools.processPairs(lent, region, pairs),
      ...tools.sentencePairs(lent, region, known),
    );
  // What was guessed of running text and was not needed says nothing.
  const facts = tools
    ? told(
        factsOf(pairs, true, (label, value) => tools.perhapsTyped(lent, label, value)),
        tools,
      ).filter(
        ({ perhaps, rank, known }) =>
          known || perhaps === undefined || rank !== 4 || /severity|timestamp/.test(perhaps),
      )
    : labelled;
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const loose = tools?.looseIn(lent, region, new Set(facts.map(({ part }) => part)), known, title.part) ?? {};
  const head: ShownField[] = [];
  if (!has('event.severity') && loose.severity)
    head.push({ path: 'event.severity', label: 'severity', value: loose.severity });
  if (!has('@timestamp') && loose.time) head.push({ path: '@timestamp', label: 'time', value: loose.time });
  const fields: ShownField[] = [
    ...(tools?.guessed(
      facts,
      head.map(({ path }) => path),
    ) ?? facts),
    ...head,
  ].map(({ path, label, value }) => ({ path, label, value }));
  // A mail's subject is no rule.
  const isSubject = facts.some(({ path, value }) => path === 'email.subject' && value === title.text);
  if (!has('rule.name') && title.part && !isSubject)
    fields.push({ path: 'rule.name', label: 'title', value: withoutNumber(title.text) });
  if (tools) fields.push(...tools.recordsIn(lent, region, tables, row?.table));
  const own = identifying(labelled);
  return {
    shows: 'alert',
    place: how,
    region,
    title,
    about: own.map(({ value }) => value.slice(0, 120)).join(' · '),
    anchors: [...(title.part ? [title.part] : []), ...own.map(({ part }) => part)],
    fields: fields.slice(0, 1_900),
    gaps: tools?.unseenIn(lent, region, facts, tables, sight?.isDrawing ?? (() => true)) ?? [],
  };
}

/** What facts come to, with what that takes. */
function told(facts: readonly Fact[], tools: SurveyTools | undefined): readonly Fact[] {
  return tools?.settled(lent, facts) ?? facts;
}

function isArticle(main: Part): boolean {
  let letters = 0;
  for (const part of inside(main, 5_000, (one) => one.tag !== 'p' && (one === main || !isNavigation(one))))
    if (part.tag === 'p' && part.length > 80) letters += part.length;
  return letters >= articleLetters;
}
