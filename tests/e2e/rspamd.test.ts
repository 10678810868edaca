import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { lookWith } from './console-on-page.ts';

const rspamd = await needConsole('rspamd');

describe.skipIf(rspamd.missing)(`rspamd${rspamd.why}`, () => {
  let analyst: Analyst;
  const requests: string[] = [];
  const rows = () => analyst.page.locator('#historyTable_history > tbody > tr:not(.footable-detail-row)');
  const row = (words: string) => rows().filter({ hasText: words }).first();
  const fold = (words: string) => row(words).locator('.footable-toggle').click();
  const marks = () => analyst.page.locator('sidelight-mark button').allInnerTexts();
  const title = async (words: string) => (await analyst.panel()).locator('.alert .title', { hasText: words }).waitFor();

  beforeAll(async () => {
    analyst = await Analyst.atDesk({ viewport: { width: 1600, height: 900 } });
    await analyst.allow('search with my session');
    await analyst.page.bringToFront();
    await analyst.page.goto(rspamd.address);
    await analyst.page.locator('#history_nav').click();
    await rows().first().waitFor();
    // All mails on one page, which holds 25 of them otherwise.
    await analyst.page.locator('#history_page_size').fill('100');
    await analyst.page.locator('#history_page_size').press('Tab');
    await rows().nth(25).waitFor();
    await analyst.page.waitForLoadState('networkidle');
  });
  afterAll(() => analyst?.close());

  it('is known, and shows no alert as long as no row is unfolded', async () => {
    const looked = await lookWith('rspamd', analyst.page);
    expect(looked.recognised).toBe('rspamd');
    expect(looked.alert).toBeUndefined();
    expect(looked.broken).toContain('one row is unfolded');
  });

  it('reads the row that is unfolded, with its symbols', async () => {
    await fold('Your account access has been limited');
    const looked = await lookWith('rspamd', analyst.page);
    expect(looked.broken).toEqual([]);
    expect(looked.alert).toMatchObject({
      key: '51f0c2a4649ac7455fd5292c13cd732b@paypa1-secure.example',
      title: 'Your account access has been limited (case PP-093-118-204-771)',
    });
    expect(looked.fields).toMatchObject({
      'email.message_id': '51f0c2a4649ac7455fd5292c13cd732b@paypa1-secure.example',
      'email.from': expect.stringContaining('service@paypa1-secure.example'),
      'email.to': 'analyst@corp.example',
      'rspamd.score': expect.stringMatching(/^-?[\d.]+ \/ 15$/),
      'event.disposition': expect.stringMatching(/^[a-z ]+$/),
      'rspamd.symbol.MIME_TRACE': expect.stringMatching(/^\(0\) \[/),
    });
    expect(looked.rawPath).toBe('/history?from=0&to=199');
  });

  it('reads the same on a narrow page, where columns move below the row', async () => {
    const before = (await lookWith('rspamd', analyst.page)).fields;
    await analyst.page.setViewportSize({ width: 700, height: 900 });
    await analyst.page.waitForTimeout(800);
    // It may fold what was unfolded.
    if (!(await lookWith('rspamd', analyst.page)).alert) await fold('51f0c2a4649ac7455fd5292c13cd732b');
    const narrow = await lookWith('rspamd', analyst.page);
    expect(narrow.fields).toEqual(before);
    await analyst.page.setViewportSize({ width: 1600, height: 900 });
    await analyst.page.waitForTimeout(800);
    if (!(await lookWith('rspamd', analyst.page)).alert) await fold('51f0c2a4649ac7455fd5292c13cd732b');
  });

  it('gives a verdict by one click, with the scan as JSON and who else got the mail', async () => {
    analyst.page.on('request', (request) => {
      if (request.url().startsWith(rspamd.address))
        requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await analyst.investigate();
    // The mail itself is not there to be read: never benign.
    expect(['inconclusive', 'suspicious']).toContain(await analyst.verdict());
    const trace = await analyst.trace();
    expect(trace).toMatch(
      /Read rspamd by the reader for rspamd; requests to the console: GET \{base\}\/history\?from=0&to=199 \(200, \d+ bytes/,
    );
    expect(trace).toMatch(/The search of rspamd answered: 0 other messages from this sender, 0 of this subject/);
    expect(requests.every((one) => one === 'GET /history')).toBe(true);
    await expect.poll(marks).toHaveLength(1);
  });

  it('knows another row as another mail, and two unfolded ones as none', async () => {
    const first = 'Your account access has been limited';
    await fold('Steuererstattung 2025');
    await expect.poll(marks).toEqual([]);
    await fold(first);
    await title('Steuererstattung 2025');
    expect(await (await analyst.panel()).locator('[data-verdict]').count()).toBe(0);
    await fold('Steuererstattung 2025');
    await fold(first);
    await title(first);
    await expect.poll(marks).toHaveLength(1);
  });
});
