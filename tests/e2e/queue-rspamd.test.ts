import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueReading } from '../../lib/schema/queue.ts';
import { rspamdLive } from '../../scripts/measure/fields/rspamd.ts';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { askQueue, markQueue, openedIdentity, readQueue } from './queue-in-extension.ts';

const rspamd = await needConsole('rspamd');
const table = '#historyTable_history > tbody';
const rowMarks = 'sidelight-row-mark';

/** What each row says, told by the reader by its values against the history's JSON: tests/e2e/fields-read.test.ts. */
describe.skipIf(rspamd.missing)(`rows of rspamd${rspamd.why}`, () => {
  let analyst: Analyst;
  let mails: number;
  const live = rspamdLive(rspamd, 0);
  const rows = () => analyst.page.locator(live.list.selector);
  const boxes = () =>
    analyst.page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((row) => {
          const { top, height } = row.getBoundingClientRect();
          return [Math.round(top), Math.round(height)];
        }),
      live.list.selector,
    );
  const unfolded = () => analyst.page.locator(`${table} > tr[data-expanded="true"]`);
  const goTo = (identity: string | undefined) =>
    askQueue(analyst, { type: 'go-to-row', identity: identity ?? '', open: true });

  const readRows = async () =>
    (await askQueue(analyst, { type: 'read-rows', scroll: false, allowed: true })) as QueueReading | null;

  beforeAll(async () => {
    analyst = await Analyst.atDesk({ viewport: { width: 1600, height: 900 } });
    await analyst.page.bringToFront();
    await live.enter(analyst.page);
  });
  afterAll(() => analyst?.close());

  it('are those of the page that it shows, and more are said to be on others', async () => {
    const page = await readQueue(analyst);
    expect(page.rows.length).toBe(await rows().count());
    expect([page.total, page.more, page.requests]).toEqual([undefined, true, []]);
    mails = (await live.list.rows(analyst.page)).length;
    const all = await readQueue(analyst);
    expect([all.rows.length, all.more]).toEqual([mails, false]);
    expect(mails).toBeGreaterThan(page.rows.length);
  });

  it('are none while another of its tabs is open', async () => {
    await analyst.page.locator('#status_nav').click();
    expect(await readRows()).toBe(null);
    // Its table is built anew when the history has come once more.
    const loaded = analyst.page.waitForResponse(/\/history$/);
    const before = await rows().first().elementHandle();
    await analyst.page.locator('#history_nav').click();
    await loaded;
    await expect.poll(() => before?.evaluate((row) => row.isConnected)).toBe(false);
    await expect.poll(async () => (await readRows())?.rows.length, { timeout: 10_000 }).toBe(mails);
  });

  it('tell of the same alert as the unfolded row, which alone is open', async () => {
    const { rows: read } = await readQueue(analyst);
    for (const row of read) {
      expect(await goTo(row.identity)).toBe(true);
      await expect
        .poll(() => openedIdentity(analyst), { message: row.alert.title, timeout: 10_000 })
        .toBe(row.identity);
      expect(await unfolded().count()).toBe(1);
    }
    // Asked for again, it is not folded.
    expect(await goTo(read.at(-1)?.identity)).toBe(true);
    expect(await unfolded().count()).toBe(1);
    // What is unfolded is no row of its own.
    expect((await readQueue(analyst)).rows.map(({ identity }) => identity)).toEqual(
      read.map(({ identity }) => identity),
    );
    await unfolded().locator('.footable-toggle').click();
  });

  it('bear marks that move nothing, and bear them again when the table is built anew or sorted', async () => {
    const before = await boxes();
    const reading = await readQueue(analyst);
    await markQueue(analyst, reading);
    expect(await analyst.page.locator(rowMarks).count()).toBe(mails);
    expect(await boxes()).toEqual(before);
    const shown = () =>
      analyst.page.evaluate(
        (selector) =>
          [...document.querySelectorAll(selector)].map((row) => [
            row.firstElementChild?.textContent?.trim(),
            row.querySelector('sidelight-row-mark')?.shadowRoot?.querySelector('.word')?.textContent,
          ]),
        live.list.selector,
      );
    const marked = new Map((await shown()).map(([id, word]) => [id, word]));
    await analyst.page.locator('.footable-header th', { hasText: /^ID/ }).first().click();
    await expect.poll(async () => (await shown()).map(([id]) => id)).not.toEqual([...marked.keys()]);
    await expect.poll(async () => new Map((await shown()).map(([id, word]) => [id, word]))).toEqual(marked);
    await analyst.page.locator('#refresh').click();
    await analyst.page.waitForLoadState('networkidle');
    await expect
      .poll(async () => new Map((await shown()).map(([id, word]) => [id, word])), { timeout: 10_000 })
      .toEqual(marked);
  });

  it('are triaged by the scans as JSON, which few requests bring, and none is called benign', async () => {
    const asked: string[] = [];
    const triaged = await Analyst.atDesk({ viewport: { width: 1600, height: 900 } });
    try {
      await triaged.page.bringToFront();
      await live.enter(triaged.page);
      await live.list.rows(triaged.page);
      triaged.page.on('request', (request) => {
        if (request.url().startsWith(rspamd.address)) asked.push(new URL(request.url()).pathname);
      });
      await triaged.investigate();
      const panel = await triaged.panel();
      await panel.getByRole('button', { name: `Triage these ${mails}` }).click();
      await panel.getByText('All are investigated').waitFor({ timeout: 60_000 });
      const found = await panel.locator('.entry').evaluateAll((all) => all.map(({ className }) => className));
      expect(found.length).toBe(mails);
      expect(found.filter((name) => name.includes('benign'))).toEqual([]);
      const scans = asked.filter((path) => path === '/history').length;
      expect(scans).toBeGreaterThan(0);
      expect(scans).toBeLessThan(mails / 2);
      // What was found of a row is there when it is unfolded.
      await panel.locator('.entry > .row').first().press('o');
      await triaged.page.locator(`${table} > tr[data-expanded="true"]`).waitFor();
      await panel.locator('[data-verdict][data-final="true"]').waitFor();
      await panel
        .getByText('rspamd keeps what it found in a mail, and not the mail')
        .first()
        .waitFor({ state: 'attached' });
    } finally {
      await triaged.close();
    }
  });
});
