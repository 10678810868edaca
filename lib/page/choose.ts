import { isOpen } from './card-lists.ts';
import { type Fact, isEntity } from './facts.ts';
import { meaningOf } from './label.ts';
import { isNavigation } from './navigation.ts';
import { around, inside, isControl, isHeading, isIn, type Part, textOf } from './part.ts';
import type { Sight, Survey } from './survey.ts';
import type { Table } from './tables.ts';
import { commonPart, titleIn } from './title.ts';
import { isSeverity } from './typed.ts';

const articleLetters = 700;

/** A dialog that holds the page up: whatever it says, the person looks at it. */
export function topmost(parts: readonly Part[], sight: Sight | undefined): Part | undefined {
  const over = [...(sight?.layers ?? []), ...parts.filter(isDialog).slice(-30).reverse()];
  return over.find((part) => part.length > 0 && isDialog(part) && anyHeading(part));
}

export function anyHeading(main: Part): Survey['title'] | undefined {
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

export interface Chosen {
  region: Part;
  how: Survey['place'];
  /** The row that was opened: its cells are the alert's too. */
  row?: { table: Table; at: number };
}

/** The part of the page that shows one alert: what lies over the rest first, then an open row, then the page itself. */
export function choose(looked: Looked): Chosen | undefined {
  const { root, parts, all, tables, queues, lists, sight } = looked;
  const within = (part: Part) => all.filter((fact) => isIn(fact.part, part));
  const dialogs = parts.filter(isDialog).slice(-30).reverse();
  for (const layer of [...(sight?.layers ?? []), ...dialogs])
    if (tells(within(layer), 2) && !isStream(within(layer))) return { region: layer, how: 'layer' };
  for (const table of tables.values()) {
    const at = table.rows.findIndex(({ detail }) => detail !== undefined && detail.length > 0);
    const row = table.rows[at];
    const { detail } = row ?? {};
    // A long value spans the columns of what else is told as well.
    if (!row || !detail || (table.kind === 'layout' && within(table.part).some(({ part }) => !isIn(part, detail))))
      continue;
    if (table.rows.length + (table.kind === 'rows' && table.heads.length > 0 ? 1 : 0) < 2) continue;
    if (tells(within(detail), 1) || (detail.length > 80 && table.heads.length > 0))
      return { region: detail, how: 'expanded row', row: { table, at } };
  }
  for (const list of lists) {
    const cards = list.children.filter((kid): kid is Part => typeof kid !== 'string');
    const open = cards.find((card) => isOpen(card, cards));
    if (open && tells(within(open), 3)) return { region: open, how: 'expanded row' };
  }
  const facts = all.filter((fact) => fact.known || fact.perhaps);
  // What much is told of, and nothing that happened, is a thing and how it is set up.
  if (facts.length * 4 < all.length && facts.every(({ path, perhaps }) => still.test(perhaps ?? path)))
    return undefined;
  if (isStream(all) || isSetting(parts, facts)) return undefined;
  const listed = [...queues.map(({ part }) => part), ...lists];
  const named = titleIn(root, all)?.part;
  // Over a list stands what all of it is, over an alert what happened.
  const isOver = named && isHeading(named) && listed.every((list) => named.place < list.place);
  if (!tells(facts, listed.length > 0 && !isOver ? 3 : 2)) return undefined;
  // What reads like a report may name hosts and times too.
  if (
    lists.length === 0 &&
    isShort(queues) &&
    !isMail(facts) &&
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
    if (list.place < first) return true;
    const beside = box && sight?.box(list);
    if (!beside) return false;
    // To the right of an alert stands what belongs to it, unless its rows are alerts themselves.
    const own = tables.get(list);
    return (
      beside.right <= box.left + 8 ||
      (beside.left >= box.right - 8 &&
        (own
          ? own.heads.some((head) => /^(?:rule\.name|event\.severity|risk)$/.test(meaningOf(head) ?? ''))
          : hasSeverity(list)))
    );
  });
  let region = common;
  for (const up of [common, ...around(common)]) {
    if (apart.some((list) => isIn(list, up)) || up.tag === 'html') break;
    region = up;
    if (/^(?:main|article|body)$/.test(up.tag) || up.role === 'main' || (up.tag === 'aside' && apart.length > 0)) break;
    if (
      up.parent?.tag !== 'main' &&
      up.parent?.children.some((kid) => typeof kid !== 'string' && isOfPage(kid)) &&
      anyHeading(up)
    )
      break;
  }
  return { region, how: apart.length > 0 ? 'pane' : 'page' };
}

const hasSeverity = (list: Part) =>
  [...inside(list, 200)].some((part) => part.length > 0 && part.length < 20 && isSeverity(textOf(part)));

/** What can be changed and saved, and never happened: rules, routes, filters. */
function isSetting(parts: readonly Part[], facts: readonly Fact[]): boolean {
  return (
    !facts.some(({ path, perhaps = path }) => /^(?:@|event\.(?:st|c)|email\.f)/.test(perhaps)) &&
    parts.some(
      (part) =>
        isControl(part) &&
        /^(?:save|edit|discard|speichern|enregistrer|guardar|salvar|保存)\b/i.test(textOf(part, 40, false, true)),
    )
  );
}

const isMail = (facts: readonly Fact[]) => facts.some(({ path, perhaps }) => (perhaps ?? path) === 'email.from');

/** Several of a kind under the same label each: lines of a log, messages in a channel, cards. */
export function isStream(facts: readonly Fact[]): boolean {
  // Whoever wrote a mail may have written in it what looks like a list.
  if (isMail(facts)) return false;
  const said = new Map<string, Set<string>>();
  const told = facts.filter(({ path, known, part }) => known && telling.test(path) && !isEntry(part));
  for (const { path, label, value } of told) {
    const key = `${path} ${label.toLowerCase()}`;
    said.set(key, (said.get(key) ?? new Set()).add(value));
  }
  const paths = new Set([...said].flatMap(([key, values]) => (values.size > 1 ? [key.split(' ')[0]] : [])));
  return (paths.size >= 3 && paths.has('event.severity')) || areAlike(told);
}

/** All that is told stands in parts of a kind, side by side, each with a time or a severity of its own. */
function areAlike(told: readonly Fact[]): boolean {
  const common = commonPart(told.map(({ part }) => part));
  const records = new Map<Part, Map<string, string>>();
  for (const { path, value, part } of told) {
    let line = part;
    for (const up of around(part)) {
      if (up === common) break;
      line = up;
    }
    const record = records.get(line) ?? new Map<string, string>();
    records.set(line, record.set(path, value));
  }
  const kinds = new Set([...records.keys()].map(({ tag }) => tag));
  const all = [...records.values()];
  const differing = [...new Set(all.flatMap((record) => [...record.keys()]))].filter((path) => {
    const values = all.flatMap((record) => record.get(path) ?? []);
    return values.length >= all.length * 0.6 && new Set(values).size > 1;
  });
  return (
    kinds.size === 1 &&
    all.every(({ size }) => size > 1) &&
    differing.some((path) => /^[@e]/.test(path)) &&
    differing.length >= (all.length > 2 ? 2 : 3)
  );
}

const telling = /^(?:event\.severity|rule\.name|(?:source|destination)\.ip|(?:host|user|process)\.name|@timestamp)$/;

/** What stands beside the content of a page: its bar, its menu, its foot. */
function isOfPage(part: Part): boolean {
  return (/^(?:nav|header|footer)$/.test(part.tag) || /^(?:navigation|banner)$/.test(part.role)) && isNavigation(part);
}

/** What a thing is, and not that something happened. */
const still = /^(?:host|user\.|ip$|process\.pid|file\.[np])/;

/** Enough of what alerts tell: so many different things, one of them somebody or something. */
export function tells(facts: readonly Fact[], least: number): boolean {
  const paths = new Map<string, number>();
  // A form of which something cannot be changed keeps what happened.
  const isRecord = facts.some(({ part }) => isEntry(part, true));
  for (const { path, known, perhaps, rank = 1, part } of facts) {
    if (!known && perhaps === undefined) continue;
    const role = (perhaps ?? path).replace(/^(\w+)\.(?:port|pid)$/, '$1');
    // A form alone tells little, and one that can be changed may be there to set something by.
    const weight = (known || rank !== 3) && (isRecord || !isEntry(part)) ? 1 : 0.34;
    paths.set(role, Math.max(weight, paths.get(role) ?? 0));
  }
  const size = [...paths.values()].reduce((sum, weight) => sum + weight, 0);
  // A sender's address that is labelled as one is hardly anywhere but over a mail.
  return (
    size + (paths.has('email.from') ? 1 : 0) >= least &&
    ([...paths.keys()].some(isEntity) ||
      ((paths.has('event.severity') || paths.has('risk')) && (paths.has('@timestamp') || paths.has('event.created'))))
  );
}

/** `fixed`: one that nobody can change. */
function isEntry(part: Part, fixed = false): boolean {
  for (const one of inside(part, 8))
    if (/^(?:input|textarea|select)$/.test(one.tag) && (one.has('readonly') || one.has('disabled')) === fixed)
      return true;
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

/** Tables as an article has them too. */
export function isShort(queues: readonly Table[]): boolean {
  return queues.every(({ rows }) => rows.length < 5);
}

export function isArticle(main: Part): boolean {
  let letters = 0;
  for (const part of inside(main, 5_000, (one) => one.tag !== 'p' && (one === main || !isNavigation(one))))
    if (part.tag === 'p' && part.length > 80) letters += part.length;
  return letters >= articleLetters;
}
