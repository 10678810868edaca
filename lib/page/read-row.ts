import type { Fact } from './facts.ts';
import { innermost, linkIn } from './innermost.ts';
import type { Known } from './pairs.ts';
import { inside, type Part, textOf } from './part.ts';
import type { ReadingKit } from './reading-kit.ts';
import { type RowSigns, signsOf } from './row-key.ts';
import type { ShownField } from './survey.ts';
import type { Cell } from './tables.ts';

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

/** A row's cells or what else it says, before it has a key. */
export interface ReadRow extends Omit<AlertRow, 'key'> {
  id: string;
  signs: RowSigns;
}

/** What a row of a table says, its cells under the heads of their columns. */
export function readCells(
  kit: ReadingKit,
  parts: readonly Part[],
  cells: readonly Cell[],
  known: Known,
  address: URL,
): ReadRow | undefined {
  const ends = new Set(cells.map(({ head }) => kit.meaningOf(head)));
  // “Source” alone is a sensor as often as a machine; beside a target it is where something came from.
  const both = ends.has('source') && ends.has('destination');
  const facts = kit.factsOf(
    kit
      .cellPairs(cells)
      .map((pair) =>
        both && /^(?:source|destination)$/.test(kit.meaningOf(pair.label) ?? '') && !kit.addressAt(pair.value)
          ? { ...pair, label: `${pair.label} host` }
          : pair,
      ),
  );
  const fields = facts.map(({ path, label, value }) => ({ path, label, value }));
  const has = (path: string) => fields.some((field) => field.path === path);
  for (const { head, part } of cells) {
    if (has('event.severity') && has('@timestamp')) break;
    const text = part.length > 0 && part.length < 60 ? textOf(part, 60, false, true) : '';
    const said = text !== '' ? text : severityOf(kit, part, head);
    if (!has('event.severity') && kit.isSeverity(said))
      fields.push({ path: 'event.severity', label: head || 'severity', value: said });
    else if (!has('@timestamp') && head === '' && kit.isDate(text))
      fields.push({ path: '@timestamp', label: 'time', value: text });
  }
  const title = titleOfCells(kit, cells, facts);
  const [row] = parts;
  if (row && cells.every(({ head }) => head === '')) addLoose(kit, row, facts, known, fields);
  return title && finished(kit, parts, title, facts, fields, address);
}

/** A severity that is shown as a sign, and named for screen readers and on hovering. */
function severityOf(kit: ReadingKit, cell: Part, head: string): string {
  if (!/^(?:event\.severity|risk)$/.test(kit.meaningOf(head) ?? '') && head !== '') return '';
  for (const part of inside(cell, 12))
    for (const name of ['aria-label', 'title', 'alt', 'data-original-title']) {
      const word = part
        .attribute(name)
        .replace(/\b(?:severity|risk|priority|level)\b|[:：]/gi, '')
        .trim();
      if (word !== '' && kit.isSeverity(word)) return word;
    }
  return '';
}

function titleOfCells(kit: ReadingKit, cells: readonly Cell[], facts: readonly Fact[]): AlertRow['title'] | undefined {
  const named = kit.titleCell(cells);
  if (named) return lead(named.part, named.text);
  const malware = facts.find(({ path }) => path === 'malware.name');
  if (malware) return { part: innermost(malware.part), text: malware.value };
  const told = new Set(facts.filter(({ known }) => known).map(({ part }) => part));
  const others = cells
    .map(({ part }) => ({ part, text: textOf(part, 300) }))
    .filter(
      ({ part, text }) => /\p{L}{2}/u.test(text) && !isValue(kit, text) && !kit.addressAt(text) && !told.has(part),
    );
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

/** What a card says, by its labels, chips and headings. */
export function readCard(kit: ReadingKit, parts: readonly Part[], known: Known, address: URL): ReadRow | undefined {
  const [card] = parts;
  if (!card) return undefined;
  // Initials are words of labels by chance: what would be nearly all of the card is no value.
  const facts = kit.factsOf(kit.pairsIn(card, known)).filter(({ part }) => part.length < card.length * 0.8);
  const fields = facts.map(({ path, label, value }) => ({ path, label, value }));
  const link = linkIn(card);
  const named = kit.titleIn(card, facts);
  const title = named
    ? { part: innermost(named.part), text: named.text }
    : link && textOf(link, 300).length >= 4
      ? { part: innermost(link), text: textOf(link, 300) }
      : firstWords(kit, card, new Set(facts.map(({ part }) => part)));
  if (!title) return undefined;
  addLoose(kit, card, facts, known, fields);
  return finished(kit, parts, title, facts, fields, address);
}

/** A day or a distance: they say when as long as the list is on screen, and are no part of what a row is known by. */
const aboutWhen =
  /^(?:(?:today|yesterday|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[ ,]+\d{1,2}:\d{2}|\d{1,3} ?[smhdw][a-z]* ago|just now)$/i;
/** How developers call what says who sent a mail. */
const senderNames = /(?:^|[\s_-])(?:from|sender)/i;

/** Severity, time and sender that no label names: chips, times, and what is named so in the page's own code. */
function addLoose(kit: ReadingKit, row: Part, facts: readonly Fact[], known: Known, fields: ShownField[]): void {
  const loose = kit.looseIn(row, new Set(facts.map(({ part }) => part)), known, undefined);
  const add = (path: string, label: string, value: string | undefined) => {
    if (value && !fields.some((field) => field.path === path)) fields.push({ path, label, value });
  };
  add('event.severity', 'severity', loose.severity);
  add('@timestamp', 'time', loose.time);
  for (const part of inside(row, 80)) {
    if (part.length === 0 || part.length > 120) continue;
    const text = textOf(part, 120);
    if (aboutWhen.test(text) || (/^\p{L}{3} \d{1,2}$/u.test(text) && kit.isDate(text))) add('@timestamp', 'time', text);
    if (senderNames.test(part.names))
      add(
        'email.from',
        'from',
        kit.factsOf(kit.cellPairs([{ head: 'from', part }])).find(({ path }) => path === 'email.from')?.value,
      );
  }
}

/** Who a mail is from or to, in whatever form: not what it is about. */
function isContact(part: Part, text: string): boolean {
  return /^\S+@\S+$|<[^>]*>$/.test(text) || part.attribute('title').includes('@');
}

/** The first words in a card that are no severity, date or value. */
function firstWords(kit: ReadingKit, card: Part, values: ReadonlySet<Part>): AlertRow['title'] | undefined {
  for (const part of inside(card, 80)) {
    if (part.size > 1 || part.length < 4 || part.length > 300 || values.has(part)) continue;
    const text = textOf(part, 300);
    if (/\p{L}{2}/u.test(text) && !isValue(kit, text) && !aboutWhen.test(text) && !isContact(part, text))
      return { part: innermost(part), text };
  }
  return undefined;
}

function finished(
  kit: ReadingKit,
  parts: readonly Part[],
  title: AlertRow['title'],
  facts: readonly Fact[],
  fields: ShownField[],
  address: URL,
): ReadRow | undefined {
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
    about: kit
      .identifying(facts)
      .map(({ value }) => value.slice(0, 120))
      .join(' · '),
    fields: fields.slice(0, 60),
    text,
    id: facts.find(({ path, value }) => path === 'event.id' && value.length >= 4)?.value ?? '',
    signs: signsOf(parts, title.part, address),
  };
}

/** True where a part of a row says when, or how bad. */
export function tellsWithin(kit: ReadingKit, row: Part, known: Known): boolean {
  const { severity, time } = kit.looseIn(row, new Set(), known, undefined);
  return (severity ?? time) !== undefined || [...inside(row, 80)].some((part) => aboutWhen.test(textOf(part, 30)));
}

/** A severity or a date, and nothing else: words that name something may have a date among them. */
export function isValue(kit: ReadingKit, text: string): boolean {
  return tells(kit, text) && (text.match(/\p{L}{4,}/gu) ?? []).length < 3;
}

/** A severity or a date: what lists of alerts say of each. */
export function tells(kit: ReadingKit, text: string): boolean {
  return kit.isSeverity(text) || kit.isDate(text);
}
