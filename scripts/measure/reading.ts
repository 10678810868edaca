import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bundled } from '../practice/bundled.ts';
import { alertTable } from './alert-table.ts';
import { atMost, type Figure, noted } from './figure.ts';

interface Taken {
  reading: number;
  looking: number;
  rows: number;
  innerText: number;
}

/** Reading a queue of 400 and of 4,000 rows, and each of its rows by itself: whether it grows with the rows, and how it compares with `innerText` in the same run. */
export async function readingRows(executable: string): Promise<Figure[]> {
  const script = await bundled(`import ${JSON.stringify(join(import.meta.dirname, 'reading-in-page.ts'))};`);
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const taken = async (rows: number): Promise<Taken> => {
      const page = await browser.newPage();
      await page.setContent(alertTable(rows));
      await page.addScriptTag({ content: script });
      const result = await page.evaluate(() =>
        (window as unknown as { measureReading(): Promise<Taken> }).measureReading(),
      );
      await page.close();
      return result;
    };
    const few = await taken(400);
    const many = await taken(4000);
    // As many as a list is read of.
    const [short, long] = [await taken(300), await taken(3_000)];
    const ms = (value: number) => `${value.toFixed(1)} ms`;
    return [
      noted('all text of a page of 400 rows', ms(few.reading)),
      noted('all text of a page of 4,000 rows', ms(many.reading)),
      atMost('ten times the rows take so many times as long', many.reading / few.reading, 14, '×'),
      noted('looking for the alert among 400 rows', ms(few.looking)),
      noted('looking for the alert among 4,000 rows', ms(many.looking)),
      atMost('ten times the rows take so many times as long to look through', many.looking / few.looking, 14, '×'),
      noted('each row of a list of 300 read by itself, with its values', ms(short.rows)),
      noted('each row of a list of 3,000', ms(long.rows)),
      atMost('ten times the rows take so many times as long to read one by one', long.rows / short.rows, 14, '×'),
      noted(
        'all text of 400 rows, times as long as `document.body.innerText`',
        `${(few.reading / few.innerText).toFixed(1)} ×`,
      ),
      noted(
        'all text of 4,000 rows, times as long as `document.body.innerText`',
        `${(many.reading / many.innerText).toFixed(1)} ×`,
      ),
    ];
  } finally {
    await browser.close();
  }
}
