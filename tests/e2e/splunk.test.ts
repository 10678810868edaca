import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, lookWith, openSaved, plainBrowser, readWith } from './console-on-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

const address =
  'https://splunk.test/en-US/app/search/search?q=search%20index%3Dnotable&sid=1764065521.118&earliest=-24h';
const events = 'GET /en-US/splunkd/__raw/services/search/jobs/1764065521.118/events?output_mode=json&count=100';
const at = (_time: string) => ({
  _time,
  _raw: 'rule_name="Many failed logins"',
  rule_name: 'Many failed logins',
  src: '198.51.100.7',
});
const answered = (...results: object[]): Answers => ({ [events]: () => ({ body: JSON.stringify({ results }) }) });

// From public facts alone: nobody ran this on a real Splunk.
describe('the reader for Splunk', () => {
  it('reads the event that is unfolded', async () => {
    const looked = await lookWith('splunk', await openSaved('splunk', browser, address));
    expect(looked.recognised).toBe('splunk');
    expect(looked.alert).toEqual({
      key: '1764065521.118 2026-11-25T10:09:30.000+00:00 2',
      title: 'Many failed logins',
      about: 'dc1',
    });
    expect(looked.fields).toEqual({
      '@timestamp': '2026-11-25T10:09:30.000+00:00',
      rule_name: 'Many failed logins',
      src: '198.51.100.7',
      user: 'dora',
      host: 'dc1',
    });
    expect(looked.gaps).toEqual(['other-events']);
    expect(looked.broken).toEqual([]);
  });

  it('is Enterprise Security at the addresses of that', async () => {
    const page = await openSaved(
      'splunk',
      browser,
      'https://splunk.test/en-US/app/SplunkEnterpriseSecuritySuite/incident_review',
    );
    expect((await lookWith('splunk-es', page)).recognised).toBe('splunk-es');
  });

  it('reads the event as JSON from the search’s own job, found by its time', async () => {
    const requests: string[] = [];
    const page = await openSaved(
      'splunk',
      browser,
      address,
      answered(at('2026-11-25T10:12:01.000+00:00'), at('2026-11-25T11:09:30.000+01:00')),
      requests,
    );
    const raw = await (await readWith('splunk', page)).raw();
    expect(JSON.parse(raw?.text ?? '')).toMatchObject({ _time: '2026-11-25T11:09:30.000+01:00', src: '198.51.100.7' });
    expect(requests).toEqual([events]);
  });

  it('takes none where two events have that time', async () => {
    const page = await openSaved(
      'splunk',
      browser,
      address,
      answered(at('2026-11-25T10:09:30.000+00:00'), at('2026-11-25T10:09:30.000+00:00')),
    );
    expect((await (await readWith('splunk', page)).raw())?.data).toBeUndefined();
  });

  it('where no event is unfolded, reads the page as any other', async () => {
    const page = await openSaved('splunk', browser, address);
    await page.evaluate(() => document.querySelector('[aria-expanded="true"]')?.setAttribute('aria-expanded', 'false'));
    const read = await (await readWith('splunk', page)).read();
    expect(read.broken).toContain('one event is unfolded');
    expect(read.strategy).not.toMatch(/the reader for/);
    expect(read.text.visible).toContain('Many failed logins');
  });
});
