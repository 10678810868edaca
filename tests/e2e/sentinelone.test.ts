import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address = 'https://acme.sentinelone.net/incidents/threats/1810000000000000001/overview';
const threats = 'GET /web/api/v2.1/threats?ids=1810000000000000001';
const analysis = 'GET /web/api/v2.1/private/threats/1810000000000000001/analysis';
const answers: Answers = {
  [threats]: () => ({ status: 403, body: '{}' }),
  [analysis]: () => ({ body: '{"data":{"threatName":"mimikatz.exe"}}' }),
};

// From public facts alone: nobody ran this on a real console.
describe('the reader for SentinelOne', () => {
  it('reads labels and values by the beginnings of their classes; the threat’s number from the address', async () => {
    const reading = await readWith('sentinelone', await openSaved('sentinelone', browser, address));
    expect((await reading.look())?.alert).toMatchObject({ key: '1810000000000000001', title: 'mimikatz.exe' });
    const read = await reading.read();
    expect(read.strategy).toBe('the reader for SentinelOne');
    expect(read.fields.map(({ path, value }) => [path, value])).toEqual([
      ['Endpoint name', 'ws-14'],
      ['Threat name', 'mimikatz.exe'],
      ['Command line', 'mimikatz.exe sekurlsa::logonpasswords'],
    ]);
    expect(read.speech).toMatchObject({
      closing: { true_positive: { status: 'Resolved', verdict: 'True positive' } },
      links: { alert: 'https://acme.sentinelone.net/incidents/threats/1810000000000000001/overview' },
    });
  });

  it('asks its documented interface; the undocumented one only where that was allowed, and lists both', async () => {
    const requests: string[] = [];
    const reading = await readWith('sentinelone', await openSaved('sentinelone', browser, address, answers, requests));
    expect(await reading.raw()).toMatchObject({ why: 'The console answered 403.' });
    expect(requests).toEqual([threats]);
    const raw = await reading.raw(true);
    expect(JSON.parse(raw?.text ?? '')).toEqual({ data: { threatName: 'mimikatz.exe' } });
    expect(raw?.earlier).toMatchObject([{ template: 'GET /web/api/v2.1/threats?ids={id}', status: 403 }]);
    expect(requests).toEqual([threats, threats, analysis]);
  });

  it('follows no redirect', async () => {
    const requests: string[] = [];
    const page = await openSaved('sentinelone', browser, address, {}, requests);
    await page.route('**/threats?ids=*', (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://evil.test/collect' } }),
    );
    const raw = await (await readWith('sentinelone', page)).raw();
    expect(raw?.data).toBeUndefined();
    expect(raw?.why).toBeTruthy();
    expect(requests.filter((one) => one.includes('evil'))).toEqual([]);
  });

  it('where the classes are other ones, reads the page as any other', async () => {
    const page = await openSaved('sentinelone', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[class]')) one.className = 'zz';
    });
    const read = await (await readWith('sentinelone', page)).read();
    expect(read.broken).toEqual(['it has labels and values']);
    expect(read.strategy).toMatch(/^the address, /);
    expect(read.text.visible).toContain('sekurlsa::logonpasswords');
  });
});
