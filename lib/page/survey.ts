import type { Gap } from '../schema/gap.ts';
import { areApart, isLink } from './beside.ts';
import { blockText, isBlock } from './blocks.ts';
import { cardLists, isOpen } from './card-lists.ts';
import { anyHeading, type Chosen, choose, isArticle, isShort, isStream, tells, topmost } from './choose.ts';
import { factsOf, identifying, isElsewhere, isEntity, keyed, raw } from './facts.ts';
import { kindsOf, learnWords, meaningOf, perhapsMeaningOf } from './label.ts';
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
import { looksLikeLabel } from './table-pairs.ts';
import { type Table, tablesOf } from './tables.ts';
import { titleIn, withoutNumber } from './title.ts';
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
  keyed,
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
  withoutNumber,
  looksLikeLabel,
};
export type Lent = typeof lent;

/** From now on raw events are read, also by what borrows this, and rarer words are known. */
export function readWith(tools: Pick<ReadingTools, 'rawValues' | 'rarerWords'>): void {
  learnWords(tools.rarerWords.labels, tools.rarerWords.short);
  raw.values = (text) => tools.rawValues(lent, text);
}

type SurveyTools = Omit<ReadingTools, 'visibleText'>;

/** Looks through a page for the alert that it shows. Without `tools` neither what the page holds back is told, nor all that it says. */
export function survey(outline: Outline, sight?: Sight, tools?: SurveyTools): Survey {
  if (tools) readWith(tools);
  const { root, parts } = outline;
  const ids = new Map<string, Part>();
  for (const part of parts) {
    const id = part.isPlain ? '' : part.attribute('id');
    if (id !== '' && !ids.has(id)) ids.set(id, part);
  }
  const byId = (id: string) => ids.get(id);
  const tables = tablesOf(parts, byId);
  const queues = [...tables.values()].filter((table) => table.isQueue);
  const lists = cardLists(parts);
  const cards = lists.map((list) => list.children.filter((kid): kid is Part => typeof kid !== 'string'));
  const without = new Set([
    ...(tools?.facets(lent, parts) ?? []),
    ...cards.flatMap((all) => all.filter((card) => !isOpen(card, all))),
  ]);
  const known: Known = { tables, byId, without };
  const perhaps = tools && ((label: string, value: string) => tools.perhapsTyped(lent, label, value));
  const read = pairsIn(root, known, perhaps);
  const sure = read.filter(({ guess }) => !guess);
  const looked = { root, parts, tables, queues, lists, sight };
  let all = factsOf(sure, false);
  let chosen = choose({ ...looked, all });
  // What an alert is known by must not change with what it is read with.
  let by: By = { pairs: sure, perhaps: undefined };
  const found = tools ? [...read, ...tools.nextTo(lent, root, known, read)] : read;
  if (!chosen && tools) {
    all = factsOf(found, false, perhaps);
    chosen = choose({ ...looked, all });
    by = { pairs: found, perhaps };
  }
  if (chosen) return alertIn(chosen, by, found, outline, tables, known, sight, tools);
  const main =
    topmost(parts, sight) ??
    parts.find((part) => (part.tag === 'main' || part.role === 'main' || part.tag === 'article') && part.length > 0) ??
    root;
  const isRead = isArticle(main);
  const isMany = lists.length > 0 || isStream(all);
  const isList = isMany || (queues.some((table) => !tools?.isStock(lent, table)) && !(isRead && isShort(queues)));
  const shows = isList ? 'queue' : isRead ? 'article' : 'none';
  // What no label tells may be told in sentences; they are read once somebody asks.
  const said = tools && !isMany && shows !== 'article' ? tools.toldInProse(lent, main, known, queues) : [];
  if (said.length > 0 && tells([...all, ...said], 3))
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

/** Headings that stand over some of what is told; over nearly all of it stands what happened. */
function sectionsOf(pairs: readonly Pair[], isNamed: boolean): Set<string> {
  const many = new Map<string, number>();
  for (const { section } of pairs) many.set(section, (many.get(section) ?? 0) + 1);
  return new Set([...many].flatMap(([section, count]) => (isNamed || count < pairs.length * 0.8 ? [section] : [])));
}

/** What an alert is called and known by. */
interface By {
  pairs: readonly Pair[];
  perhaps: Perhaps | undefined;
}

function alertIn(
  chosen: Chosen,
  by: By,
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
  const isNamed = labelled.some(({ path }) => /^(?:rule\.name|email\.subject)$/.test(path));
  const title = (row && titleCell(row.table.rows[row.at]?.cells ?? [])) ??
    titleIn(
      region,
      labelled,
      sight?.size,
      sectionsOf(pairs, isNamed),
      how === 'page' || how === 'pane' ? outline : undefined,
      how !== 'page',
    ) ?? {
      part: undefined,
      text: outline.title.trim(),
    };
  const told = tools?.alertFields(lent, {
    region,
    title,
    pairs,
    tables,
    known,
    list: row?.table,
    how,
    isDrawing: sight?.isDrawing ?? (() => true),
  });
  // Until it is read with more, what it is called is its rule.
  const heading =
    isNamed || !title.part ? [] : [{ path: 'rule.name', label: 'title', value: withoutNumber(title.text) }];
  const own = identifying(labelled);
  return {
    shows: 'alert',
    place: how,
    region,
    title,
    about: own.map(({ value }) => value.slice(0, 120)).join(' · '),
    anchors: [...(title.part ? [title.part] : []), ...own.map(({ part }) => part)],
    fields: (told?.fields ?? [...labelled, ...heading])
      .map(({ path, label, value }) => ({ path, label, value }))
      .slice(0, 1_900),
    gaps: told?.gaps ?? [],
  };
}
