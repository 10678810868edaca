import type { Gap } from '../schema/gap.ts';
import { isCutJson } from './blocks.ts';
import { countIn } from './count.ts';
import type { Fact } from './facts.ts';
import type { PageKind } from './page-kind.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';
import type { Table } from './tables.ts';

const partLimit = 30_000;
const more =
  /^(?:(?:show|view|load|see|display) (?:all|more|full|rest)\b.{0,40}|\+\s?\d+(?: more)?|\d+ more|(?:read )?more…?|(?:alle|mehr) (?:an)?zeigen|mehr laden|afficher (?:plus|tout)|voir (?:plus|tout)|(?:ver|mostrar) (?:más|todo)|さらに表示|もっと見る|すべて表示)$/i;
/**
 * What of the alert the page holds back: values it cut, sections that are folded, tabs that were not opened, rows that were
 * not loaded, drawings. Each is a gap with what to do about it.
 */
export function unseenIn(
  { inside, textOf, isTable, isBlock, blockText, isNavigation }: Lent,
  region: Part,
  facts: readonly Fact[],
  tables: ReadonlyMap<Part, Table>,
  isDrawing: (part: Part) => boolean,
): Gap[] {
  const folded = new Set<string>();
  const tabs = new Set<string>();
  const holders = new Set<string>();
  const gaps: Gap[] = [];
  let drawings = 0;
  let rows: string | undefined;
  let blocks = 0;
  const isQuiet = (part: Part) =>
    part !== region && (part.role === 'menu' || (isNavigation(part) && part.role !== 'tablist'));
  for (const part of inside(region, partLimit, (one) => !isQuiet(one) && (!isBlock(one) || one.size > 8))) {
    if (part.role === 'tab' && part.attribute('aria-selected') === 'false')
      tabs.add(textOf(part, 40, false, true) || part.attribute('aria-label'));
    if (part.tag === 'canvas' && isDrawing(part)) drawings++;
    const quiet = isQuiet(part);
    if (!quiet && isFolded(part)) folded.add(textOf(part, 40, false, true) || part.attribute('aria-label') || '…');
    if (part.size <= 3 && part.length > 0 && part.length < 60) {
      const text = textOf(part, 60, false, true);
      if (/^(?:a|button|span)$/.test(part.tag) || part.role === 'button') if (more.test(text)) holders.add(text);
      rows ??= rowsLeft(text);
    }
    if (isTable(part) && !rows) rows = rowsOf(part, tables.get(part));
    if (isBlock(part) && isCutJson(blockText(part))) blocks++;
    if (quiet && part.length < 200) rows ??= rowsLeft(textOf(part, 200, false, true));
  }
  const cut = facts.filter(({ value }) => value.length > 12 && /(?:…|\w\.{3})$/.test(value));
  const blocking = (id: string, what: string, remedy: string, cause: Gap['cause'] = 'not-asked') =>
    gaps.push({ id, what: what.slice(0, 400), cause, remedy, blocksBenign: true });
  if (cut.length > 0)
    blocking(
      'values-cut',
      `The page cuts ${some(
        cut.map(({ label }) => label),
        'value',
      )} short.`,
      'Open the value and investigate again.',
      'truncated',
    );
  if (folded.size > 0)
    blocking(
      'sections-folded',
      `Folded away and not read: ${some([...folded], 'section')}.`,
      'Unfold them and investigate again.',
    );
  tabs.delete('');
  if (tabs.size > 0)
    blocking(
      'tabs-unopened',
      `Not opened and not read: ${some([...tabs], 'tab')} of this alert.`,
      'Open each and investigate again.',
    );
  if (holders.size > 0)
    blocking(
      'more-behind',
      `More is behind ${some(
        [...holders].map((text) => `“${text}”`),
        'button',
      )}.`,
      'Press it and investigate again.',
    );
  if (rows) blocking('rows-unread', rows, 'Open the other rows.');
  if (drawings > 0)
    blocking(
      'drawing-unread',
      `${drawings === 1 ? 'A drawing' : `${drawings} drawings`} in the alert cannot be read as text.`,
      'Look at it yourself.',
      'not-readable',
    );
  if (blocks > 0)
    blocking(
      'editor-cut',
      'The end of a text in JSON is not in the page and was not read.',
      'Scroll to its end and investigate again.',
      'truncated',
    );
  return gaps;
}

function some(names: readonly string[], what: string): string {
  const shown = [...new Set(names)].slice(0, 6);
  const rest = names.length - shown.length;
  return `${names.length} ${what}${names.length === 1 ? '' : 's'} (${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''})`;
}

/** A section that is folded: not a menu, a choice or a list of what to press. */
function isFolded(part: Part): boolean {
  if (part.tag === 'details') return !part.has('open');
  if (part.attribute('aria-expanded') !== 'false') return false;
  const popup = part.attribute('aria-haspopup');
  return (
    (popup === '' || popup === 'false') &&
    !/^(?:combobox|menuitem|textbox|searchbox|listbox|option)$/.test(part.role) &&
    !/^(?:input|select)$/.test(part.tag) &&
    !/menu|dropdown|select|picker/i.test(part.names)
  );
}

function rowsLeft(text: string): string | undefined {
  const count = countIn(text);
  const shown = count ? count.last - count.first + 1 : 0;
  return count && count.total > shown
    ? `The page shows ${shown} of ${count.total} rows${count.pages ? ' or pages' : ''}.`
    : undefined;
}

/** A grid that says how many rows it has, and holds fewer. */
function rowsOf(part: Part, table: Table | undefined): string | undefined {
  const all = Number(part.attribute('aria-rowcount'));
  const shown = table?.rows.length ?? 0;
  return all > shown + 1 && shown > 0 ? `The grid has ${all} rows, of which the page holds ${shown}.` : undefined;
}

/** A page that shows no alert. */
export function kindGap(shows: PageKind, queues: readonly Table[]): Gap {
  const rows = queues.reduce((sum, { rows }) => sum + rows.length, 0);
  const what = {
    queue: `This page shows a list${rows > 0 ? ` of ${rows} rows` : ''}; nothing in it was opened.`,
    article: 'This page is an article; only its text was looked at.',
    none: 'No alert was recognised; only the text was looked at.',
    alert: '',
  }[shows];
  return {
    id: `page-${shows}`,
    what,
    cause: 'not-asked',
    remedy:
      shows === 'queue'
        ? 'Open one alert and investigate it.'
        : 'If it does show one, a report of the page helps to mend the reader.',
    blocksBenign: shows === 'queue',
  };
}
