import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import { bundled } from '../practice/bundled.ts';
import { atMost, type Figure, noted } from './figure.ts';
import { median } from './median.ts';

const list = join(import.meta.dirname, '..', '..', 'tests', 'consoles', 'pages', 'lists', 'sorted.html');
const turns = 3;

/** Milliseconds that the page's own thread has worked until now: what else the machine does is not counted. */
async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** What marks on 1,000 rows of a table cost: reading and marking them, and following one re-sort of all. */
export async function markingRows(executable: string): Promise<Figure[]> {
  const script = await bundled(`import ${JSON.stringify(join(import.meta.dirname, 'marking-in-page.ts'))};`);
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const taken = { marks: [] as number[], sort: [] as number[], plain: [] as number[] };
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const marked of [true, false]) {
        const page = await browser.newPage();
        await page.route('**/*', (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(list, 'utf8') }),
        );
        await page.goto('https://console.test/list?rows=1000');
        await page.evaluate(script);
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await spent(session);
        if (marked) {
          const marks = await page.evaluate(() => (window as unknown as { markAll(): Promise<number> }).markAll());
          if (marks !== 1000) throw new Error(`${marks} marks stand on 1,000 rows.`);
          taken.marks.push((await spent(session)) - before);
        }
        await page.waitForTimeout(400);
        const start = await spent(session);
        await page.evaluate(() => (window as unknown as { page: { move(): void } }).page.move());
        // Marks are looked at again some time later, so as to take a part of the time only.
        await page.waitForTimeout(6_000);
        taken[marked ? 'sort' : 'plain'].push((await spent(session)) - start);
        await page.close();
      }
  } finally {
    await browser.close();
  }
  const added = median(taken.sort) - median(taken.plain);
  return [
    atMost('reading and marking 1,000 rows, scripts and layout', median(taken.marks), 1_000, 'ms'),
    noted('a re-sort of 1,000 rows by the page alone', `${Math.round(median(taken.plain))} ms`),
    atMost('what marks add to it', added, 300, 'ms'),
  ];
}
