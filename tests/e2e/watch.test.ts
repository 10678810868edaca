import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../../scripts/practice/bundled.ts';
import { plainBrowser } from './console-on-page.ts';

const watch = join(import.meta.dirname, '..', '..', 'lib', 'extension', 'in-page', 'watch.ts');

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

it('an alert that a large page was not worth looking for amid its changes is seen once it rests, without another change', async () => {
  const page = await browser.newPage();
  await page.setContent('<p>loading</p>');
  await page.evaluate(
    await bundled(`
      import { watchAlert } from ${JSON.stringify(watch)};
      window.seen = [];
      window.changed = () => {
        const changed = performance.now();
        watchAlert({
          // As the reader for any page does where one look takes a tenth of a second: it keeps what it saw for a while.
          look: () => (performance.now() - changed > 1_200 ? 'alert' : undefined),
          changed: (identity) => window.seen.push(identity),
          still: () => {},
          frame: () => undefined,
          watched: () => [],
        }, new AbortController().signal);
        document.querySelector('p').textContent = 'an alert';
      };`),
  );
  await page.evaluate(() => (window as unknown as { changed(): void }).changed());
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen), { timeout: 10_000 })
    .toEqual(['alert']);
  await page.close();
});
