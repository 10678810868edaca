import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const id = '9f86d081884c7d659a2feaa0c55ad015';
const address = `https://kibana.test/s/soc/app/security/alerts?flyout=(preview:!(),right:(id:document-details-right,params:(id:'${id}',indexName:.internal.alerts-security.alerts-soc-000001,scopeId:alerts-page)))&timerange=()`;
const search = 'POST /s/soc/api/detection_engine/signals/search';
const source = {
  '@timestamp': '2026-11-25T10:12:01.000Z',
  'kibana.alert.rule.name': 'Suspicious PowerShell',
  host: { name: 'ws-14' },
};
const hits = (found: object[]): Answers => ({
  [search]: () => ({ body: JSON.stringify({ hits: { total: { value: found.length + 40 }, hits: found } }) }),
});

// From public facts alone: nobody ran this against a real Kibana.
describe('the reader for Elastic Security', () => {
  it('knows the console by its own element and address, and reads the flyout', async () => {
    const looked = await lookWith('kibana', await openSaved('kibana', browser, address));
    expect(looked.recognised).toBe('kibana');
    expect(looked.alert).toEqual({
      key: id,
      title: 'Suspicious PowerShell from Office',
      about: expect.stringContaining('ws-14'),
    });
    expect(looked.fields).toMatchObject({
      'kibana.alert.rule.name': 'Suspicious PowerShell from Office',
      'kibana.alert.severity': 'High',
      'kibana.alert.risk_score': '73',
      'host.name': 'ws-14',
      'user.name': 'dora',
      'process.command_line': 'powershell.exe -nop -w hidden -enc SQBFAFgA',
    });
    expect(looked.broken).toEqual([]);
    expect(looked.held).toBeUndefined();
    expect(looked.region).toContain('Suspicious PowerShell from Office');
  });

  it('is not another part of Kibana', async () => {
    const looked = await lookWith('kibana', await openSaved('kibana', browser, 'https://kibana.test/app/discover'));
    expect(looked.recognised).toBeUndefined();
  });

  it('takes the id from the address where the table is not open, in every notation', async () => {
    for (const one of [
      address,
      address.replaceAll("'", '%27'),
      `https://kibana.test/app/security/alerts/redirect/${id}?index=x`,
    ]) {
      const page = await openSaved('kibana', browser, one);
      await page.evaluate(() => document.querySelector('table')?.remove());
      const looked = await lookWith('kibana', page);
      expect(looked.alert?.key).toBe(id);
      await page.close();
    }
  });

  it('reads the JSON tab where it shows all of it', async () => {
    const page = await openSaved('kibana', browser, address);
    const show = (text: string) =>
      page.evaluate((words) => {
        document.querySelector('pre')?.remove();
        document.body.insertAdjacentHTML('beforeend', '<pre data-test-subj="securitySolutionFlyoutjsonView"></pre>');
        (document.querySelector('pre') as Element).textContent = words;
      }, text);
    await show(JSON.stringify({ _id: id, _source: source }));
    expect((await lookWith('kibana', page)).held?.mediaType).toBe('application/json');
    await show('{ "_id": "9f86');
    expect((await lookWith('kibana', page)).held).toBeUndefined();
  });

  it('asks for the document by its documented search, with the header it wants, and for nothing else', async () => {
    const requests: string[] = [];
    let sent: unknown;
    let headers: Record<string, string> = {};
    const page = await openSaved(
      'kibana',
      browser,
      address,
      {
        [search]: (request) => {
          sent = request.postDataJSON();
          headers = request.headers();
          return { body: JSON.stringify({ hits: { hits: [{ _id: id, _source: source }] } }) };
        },
      },
      requests,
    );
    const raw = await (await readWith('kibana', page)).raw();
    expect(JSON.parse(raw?.text ?? '')).toEqual(source);
    expect(raw?.request).toMatchObject({
      method: 'POST',
      template: 'POST {base}/api/detection_engine/signals/search',
      status: 200,
    });
    expect(sent).toEqual({ size: 1, query: { ids: { values: [id] } } });
    expect(headers['kbn-xsrf']).toBe('sidelight');
    expect(requests).toEqual([search]);
  });

  it('takes no other document for this one', async () => {
    const page = await openSaved('kibana', browser, address, hits([{ _id: 'another', _source: source }]));
    const raw = await (await readWith('kibana', page)).raw();
    expect(raw).toMatchObject({ why: 'The console’s answer does not hold it.' });
    expect(raw?.data).toBeUndefined();
  });

  it('asks for other alerts of one source, host or user since a day, bounded', async () => {
    let sent: unknown;
    const page = await openSaved('kibana', browser, address, {
      [search]: (request) => {
        sent = request.postDataJSON();
        return (
          hits([{ _id: 'other', _source: { ...source, 'source.ip': '198.51.100.7' } }])[search]?.(request) ?? {
            body: '',
          }
        );
      },
    });
    const answer = await (await readWith('kibana', page)).ask('other-alerts-of-entity', { host: 'ws-14' });
    expect(sent).toMatchObject({
      size: 100,
      query: {
        bool: {
          filter: [
            { term: { 'host.name': 'ws-14' } },
            { range: { '@timestamp': { gte: '2026-11-24T12:00:00.000Z' } } },
          ],
        },
      },
    });
    expect(answer).toMatchObject({
      total: 41,
      rows: [
        {
          key: 'other',
          title: 'Suspicious PowerShell',
          from: '198.51.100.7',
          to: ['ws-14'],
          at: '2026-11-25T10:12:01.000Z',
        },
      ],
    });
  });

  it('where its structure is another one, reads the page as any other, and says so', async () => {
    const page = await openSaved('kibana', browser, address);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('section [data-test-subj]')) one.removeAttribute('data-test-subj');
    });
    const reading = await readWith('kibana', page);
    expect((await reading.look())?.alert).toMatchObject({ key: id, title: 'Suspicious PowerShell from Office' });
    const read = await reading.read();
    // How much of it the generic reader makes labels and values is its own affair.
    expect(read.strategy).toMatch(/^the address, (?:alert in the page, by structure and labels|the visible text)$/);
    expect(read.broken).toEqual(['a flyout is open', 'it names the rule']);
    expect(read.text.visible).toContain('powershell.exe -nop -w hidden');
  });
});
