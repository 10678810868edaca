import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address = 'https://qradar.test/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=4711';
const offense = 'GET /api/siem/offenses/4711';
const answers: Answers = {
  [offense]: (request) => ({ body: JSON.stringify({ id: 4711, token: request.headers().qradarcsrf }) }),
};

// From public facts alone: nobody ran this on a real console.
describe('the reader for QRadar', () => {
  it('is known by its addresses; reads properties and payload of the first offense of the table', async () => {
    const page = await openSaved('qradar', browser, address);
    expect((await lookWith('qradar', page)).recognised).toBe('qradar');
    const reading = await readWith('qradar', page);
    expect((await reading.look())?.alert).toMatchObject({ key: '4711', title: 'Multiple login failures for dora' });
    const read = await reading.read();
    expect(read.fields.map(({ path, value }) => [path, value]).slice(0, 4)).toEqual([
      ['offenseId', '4711'],
      ['sourceIP', '198.51.100.7'],
      ['username', 'dora'],
      ['message', 'Nov 25 10:12:01 web03 sshd[811]: Failed password for dora from 198.51.100.7'],
    ]);
  });

  it('takes the number from the shell’s address too', async () => {
    const shell = 'https://qradar.test/console/qradar/jsp/QRadar.jsp?appName=Sem&pageId=OffenseSummary&summaryId=4711';
    expect((await lookWith('qradar', await openSaved('qradar', browser, shell))).key).toBe('4711');
  });

  it('asks its interface only where undocumented requests were allowed, with the header copied from its cookie', async () => {
    const requests: string[] = [];
    const page = await openSaved('qradar', browser, address, answers, requests);
    const reading = await readWith('qradar', page);
    expect(await reading.raw()).toBeUndefined();
    expect(await reading.raw(true), 'without the cookie nothing goes out').toBeUndefined();
    expect(requests).toEqual([]);
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as the console's own server sets it
      document.cookie = 'QRadarCSRF=abc-123';
    });
    expect(JSON.parse((await reading.raw(true))?.text ?? '')).toEqual({ id: 4711, token: 'abc-123' });
    expect(requests).toEqual([offense]);
  });
});
