import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundled } from '../../scripts/practice/bundled.ts';

const lib = join(import.meta.dirname, '..', '..', 'lib');

/** What our script told of a pick. */
export interface Told {
  identity: string;
  word: string;
  dispositions: string[];
}

interface InPage {
  picks: Told[];
  /** As the background does when a mark is made. */
  mark(): string | undefined;
}

/** Puts the console's reader and the part that notices picks into a page, without the extension around them. */
export async function noticeOn(id: string, page: Page) {
  await page.evaluate(
    await bundled(`
    import * as file from ${JSON.stringify(join(lib, 'consoles', `${id}.ts`))};
    import { generic } from ${JSON.stringify(join(lib, 'consoles', 'generic.ts'))};
    import { PageReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'page-reader.ts'))};
    import { settleReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'reader-slot.ts'))};
    import { notice } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'notice.ts'))};
    const page = new PageReader();
    page.use(Object.values(file).find((value) => value !== null && typeof value === 'object' && 'tried' in value));
    page.use(generic);
    settleReader({ page, use() {}, askWith() {}, onScreen() {}, reportWith() {}, take: () => false });
    Object.assign(window, {
      picks: [],
      mark() {
        notice({ send: async (message) => window.picks.push(message), alive: () => true });
        return page.onScreen()?.identity;
      },
    });`),
  );
  return {
    mark: () => page.evaluate(() => (window as unknown as InPage).mark()),
    /** Words told of so far, each with what it was said to mean. */
    told: async () =>
      (await page.evaluate(() => (window as unknown as InPage).picks)).map(({ word, dispositions }) => [
        word,
        dispositions.join(' '),
      ]),
    identities: async () => [
      ...new Set((await page.evaluate(() => (window as unknown as InPage).picks)).map(({ identity }) => identity)),
    ],
    /** Puts markup at the end of the page. */
    add: (html: string) => page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), html),
  };
}
