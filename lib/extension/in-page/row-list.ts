import type { KnownConsole, ShownRow, ShownRows } from '../../consoles/console.ts';
import type { Part } from '../../page/part.ts';
import { type AlertRow, alertsIn } from '../../page/rows.ts';
import { knownAs } from './known-as.ts';
import type { PageReader } from './page-reader.ts';
import { isWithin, type ListOnPage, type RowOnPage } from './row-on-page.ts';

/** More than anybody triages in a page; what is beyond is not looked at. */
const shownLimit = 3_000;

/** The list of alerts on screen; `undefined` where there is none. `before`: the list as it was, to tell its rows by the same. */
export function listOnPage(page: PageReader, before?: ListOnPage): ListOnPage | undefined {
  const { console } = page;
  return console.rows ? knownList(console, console.rows) : anyList(page, before);
}

function knownList(console: KnownConsole, rows: ShownRows): ListOnPage | undefined {
  const element = rows.list();
  if (!element) return undefined;
  const read = (row: Element): RowOnPage | undefined => {
    const shown = rows.read(row);
    return shown && said(console, shown, textOf(row), [row], shown.title);
  };
  const all = [...element.querySelectorAll(rows.selector)];
  const { shown = all.length, total } = rows.count?.() ?? {};
  return {
    element,
    rows: all.slice(0, shownLimit).flatMap((row) => read(row) ?? []),
    roots: [],
    total,
    more: (total ?? 0) > shown || all.length > shownLimit || (rows.goesOn?.() ?? false),
    isPart: false,
    again: ([row]) => (row ? read(row) : undefined),
  };
}

/** Elements set no spaces between their texts; a line does. */
function textOf(row: Element): string {
  const texts: string[] = [];
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < 500 && walker.nextNode(); seen++) {
    const text = walker.currentNode.nodeValue?.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== '') texts.push(text);
  }
  return texts.join(' ');
}

function anyList(page: PageReader, before: ListOnPage | undefined): ListOnPage | undefined {
  const { console, generic } = page;
  const kit = generic?.kit?.();
  if (!generic || !kit) return undefined;
  // The events in an opened alert are no queue; nor is what a pane beside the queue lists.
  const isOpen =
    console !== generic && console.alertOnScreen
      ? console.alertOnScreen() !== undefined
      : generic.shows?.().kind === 'alert';
  const region = isOpen ? page.region() : undefined;
  const outline = kit.outlineOf(document);
  const list = alertsIn(
    kit,
    outline,
    new URL(location.href),
    ({ element }) => element !== undefined && (region?.contains(element) ?? false),
    before?.element.isConnected ? before.way : undefined,
  );
  const element = list?.part.element;
  if (!list || !element) return undefined;
  const row = (read: AlertRow | undefined, elements: readonly Element[]): RowOnPage | undefined => {
    const title = read?.title.part.element;
    if (!read || !title || elements.length === 0) return undefined;
    const { key, about } = read;
    const alert = { key, title: read.title.text.slice(0, 500), about: about.slice(0, 1_000) };
    const fields = read.fields.map((field) => ({ ...field, control: 'attacker' as const }));
    return said(console, { alert, fields }, read.text, elements, title);
  };
  return {
    element,
    rows: list.rows.slice(0, shownLimit).flatMap((read) => row(read, elementsOf(read.parts)) ?? []),
    roots: outline.inside.filter((root) => isWithin(root, element)),
    total: list.total,
    opened: isOpen,
    more: list.more || list.rows.length > shownLimit,
    isPart: list.isPart,
    again(elements) {
      const parts = elements.flatMap((one) => kit.outlineOf(one.ownerDocument, one).root);
      return row(list.again(parts), elements);
    },
    way: list.way,
  };
}

function elementsOf(parts: readonly Part[]): Element[] {
  return parts.flatMap(({ element }) => element ?? []);
}

function said(
  console: KnownConsole,
  { alert, fields, gaps }: Omit<ShownRow, 'title'>,
  text: string,
  elements: readonly Element[],
  title: Element,
): RowOnPage {
  const short = {
    key: alert.key.slice(0, 2_000),
    title: alert.title.slice(0, 4_000),
    about: alert.about.slice(0, 4_000),
  };
  return {
    said: {
      identity: knownAs(console, alert),
      kind: console.kind,
      alert: short,
      fields: fields
        .filter(({ path }) => path !== '')
        .slice(0, 60)
        .map(({ path, label, value, control }) => ({
          path: path.slice(0, 200),
          ...(label === undefined ? {} : { label: label.slice(0, 200) }),
          value: value.slice(0, 2_000),
          control,
        })),
      text: text.slice(0, 4_000),
      raw: (console.raw ?? []).some((raw) => !raw.optIn && raw.values(short) !== undefined),
      ...(gaps ? { gaps: [...gaps] } : {}),
    },
    elements,
    title,
  };
}
