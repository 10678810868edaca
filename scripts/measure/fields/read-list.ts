import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readQueue } from '../../../tests/e2e/queue-in-extension.ts';
import type { Practice } from '../../practice/browser.ts';
import { bundled } from '../../practice/bundled.ts';
import { judged, type LiveConsole, type LiveRow, type TrueValue } from './live-console.ts';
import { saysTime } from './said-time.ts';
import { type Claimed, type Score, summed } from './score.ts';

/** What one way of reading made of a list. */
export interface ReadRows extends Score {
  /** Rows that were read. */
  read: number;
  /** Read as rows, and none of the list. */
  besides: string[];
}

export interface ReadList {
  name: string;
  /** Rows that the page shows. */
  there: number;
  /** By the extension: by the console's own reader. */
  own: ReadRows;
  /** By the reader for any page, as if the console had none of its own. */
  generic: ReadRows;
  /** Requests that reading it took, as they are listed. */
  requests: string[];
}

interface GenericRow {
  /** Which row of the page it is; -1 where it is none. */
  at: number;
  title: string;
  fields: Claimed[];
}
declare const window: Window & { rowsByGeneric(selector: string): GenericRow[] };

/** Lets both readers read the list that a console shows, and compares each row with what is true of its alert. */
export async function readList(practice: Practice, console: LiveConsole): Promise<ReadList> {
  const page = await practice.context.newPage();
  try {
    await console.enter(page);
    const rows = await console.list.rows(page);
    const shown = await shownIn(page, console.list.selector);
    await page.evaluate(await genericRowsScript());
    const byGeneric = await page.evaluate((selector) => window.rowsByGeneric(selector), console.list.selector);
    const reading = await readQueue({ practice, page });
    const { says, answered = [], unnamed = [] } = console.list;
    const isShown = (value: TrueValue, at: number) => says.includes(value.role) && isSaid(value, shown[at] ?? '');
    const places = new Map(rows.map(({ key }, at) => [key, at]));
    return {
      name: console.name,
      there: rows.length,
      own: judgedRows(
        rows,
        reading.rows.map(({ alert, fields }) => ({ at: places.get(alert.key) ?? -1, title: alert.title, fields })),
        (value, at) => answered.includes(value.role) || isShown(value, at),
      ),
      generic: judgedRows(rows, byGeneric, (value, at) => !unnamed.includes(value.role) && isShown(value, at)),
      requests: reading.requests.map(({ method, address }) => `${method} ${address}`),
    };
  } finally {
    await page.close();
  }
}

/** One value at a time: those that a row has must be found, and whatever is claimed must be true of its alert. */
function judgedRows(
  rows: readonly LiveRow[],
  read: readonly GenericRow[],
  isThere: (value: TrueValue, at: number) => boolean,
): ReadRows {
  const met = new Set<number>();
  const besides = read.filter(({ at }) => at < 0 || met.has(at) || !met.add(at)).map(({ title }) => title);
  const scores = rows.map(({ key, truth }, at) => {
    const claimed = read.find((row) => row.at === at)?.fields ?? [];
    const wanted = judged(
      claimed,
      truth.filter((value) => isThere(value, at)),
    );
    const named = (all: readonly string[]) => all.map((one) => `${key}: ${one}`);
    return { ...wanted, missing: named(wanted.missing), invented: named(judged(claimed, truth).invented) };
  });
  return { ...summed(scores), read: met.size, besides };
}

/** What each row shows, on hovering too. */
function shownIn(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((rows) =>
    rows.map((row) => {
      const titles = [...row.querySelectorAll<HTMLElement>('[title]')].filter((one) => one.checkVisibility());
      return [(row as HTMLElement).innerText, ...titles.map(({ title }) => title)].join('\n');
    }),
  );
}

function isSaid({ role, value }: TrueValue, text: string): boolean {
  if (role === 'time') return text.split(/[\t\n]/).some((line) => saysTime(line.trim(), value));
  const tidy = (one: string) => one.replace(/\s+/g, ' ').toLowerCase();
  const [said, words] = [tidy(text), tidy(value)];
  // Not a part of a longer name or number.
  return said
    .split(words)
    .slice(1)
    .some((after, i, all) => {
      const before = i === 0 ? said.slice(0, said.indexOf(words)) : (all[i - 1] ?? '');
      return !/[\p{L}\p{N}@.-]$/u.test(before) && !/^(?:[\p{L}\p{N}@]|[.-][\p{L}\p{N}])/u.test(after);
    });
}

/** The rows of the list on a page, as the reader for any page reads them. */
function genericRowsScript(): Promise<string> {
  const lib = join(import.meta.dirname, '..', '..', '..', 'lib');
  return bundled(`
    import { generic } from ${JSON.stringify(join(lib, 'consoles', 'generic.ts'))};
    import { readingTools } from ${JSON.stringify(join(lib, 'page', 'reading-tools.ts'))};
    import { frameTools } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'frame-reader.ts'))};
    import { wordsOfLanguages } from ${JSON.stringify(join(lib, 'page', 'words-of-languages.ts'))};
    import { PageReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'page-reader.ts'))};
    import { listOnPage } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'row-list.ts'))};
    const page = new PageReader();
    page.use(generic);
    page.learn(wordsOfLanguages);
    page.readWith({ ...readingTools, ...frameTools });
    window.rowsByGeneric = (selector) => {
      const shown = [...document.querySelectorAll(selector)];
      return (listOnPage(page)?.rows ?? []).map(({ elements: [first], said }) => ({
        at: shown.findIndex((row) => row.contains(first) || first.contains(row)),
        title: said.alert.title,
        fields: said.fields.map(({ path, value }) => ({ path, value })),
      }));
    };`);
}
