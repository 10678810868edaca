import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst, subjectOf } from './analyst.ts';

/** Where the pictures are kept for a person to look at: `SIDELIGHT_PICTURES=folder npm run e2e`. */
const pictures = process.env.SIDELIGHT_PICTURES;

let analyst: Analyst;
let panel: Frame;
let mails: number;

const rowMarks = () => analyst.page.locator('sidelight-row-mark');
const look = async (name: string) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await analyst.page.screenshot({ path: join(pictures, `${name}.png`) });
};
const entry = async (sample: string) => panel.locator('.entry', { hasText: await subjectOf(sample) });

beforeAll(async () => {
  analyst = await Analyst.atMailbox({ viewport: { width: 1440, height: 900 } });
  mails = await analyst.page.evaluate(async () => ((await (await fetch('/api/email')).json()) as unknown[]).length);
});
afterAll(() => analyst.close());

describe('a mailbox as a queue', () => {
  it('is offered where no mail is open', async () => {
    await analyst.investigate();
    panel = await analyst.panel();
    await panel.getByRole('button', { name: `Triage these ${mails}` }).waitFor();
    await look('queue-in-console-ready');
  });

  it('is investigated mail by mail, marked row by row, and listed in order of risk', async () => {
    await panel.getByRole('button', { name: `Triage these ${mails}` }).click();
    await panel.getByRole('progressbar').waitFor();
    await look('queue-in-console-running');
    await panel.getByText('All are investigated').waitFor({ timeout: 60_000 });
    expect(await panel.locator('.entry').first().getAttribute('class')).toContain('malicious');
    const order = await panel.locator('.entry').evaluateAll((all) => all.map(({ className }) => className));
    const risks = ['malicious', 'suspicious', 'inconclusive', 'benign'];
    const places = order.map((name) => risks.findIndex((risk) => name.includes(risk)));
    expect(places).toEqual([...places].sort());
    expect(await (await entry('phish/account-limited.eml')).getAttribute('class')).toContain('malicious');
    await expect.poll(() => rowMarks().count()).toBeGreaterThan(5);
    await look('queue-in-console-done');
  });

  it('shows an investigation and comes back to its row', async () => {
    await (await entry('phish/account-limited.eml')).locator('> .row').click();
    await panel.locator('[data-verdict="malicious"][data-final="true"]').waitFor();
    await panel.locator('.findings .quote').first().waitFor();
    await look('queue-in-console-shown');
    await panel.locator('body').press('u');
    await panel
      .locator('.entry[data-current] .title', { hasText: await subjectOf('phish/account-limited.eml') })
      .waitFor();
  });

  it('opens a row in the console, and what was found of it is there', async () => {
    await panel.locator('.entry[data-current] > .row').press('o');
    await analyst.page.locator('[data-testid="email-viewer"]').waitFor();
    await panel.locator('[data-verdict="malicious"][data-final="true"]').waitFor();
    await analyst.page.locator('sidelight-mark button').waitFor();
    await panel.getByRole('button', { name: /^Queue, \d+ of \d+$/ }).click();
    await panel.locator('.entry[data-current]').waitFor();
  });

  it('records agreement by a key, in the investigation’s own trace', async () => {
    await panel.locator('.entry[data-current] > .row').press('a');
    await panel.locator('.entry[data-current]', { hasText: 'Agreed' }).waitFor();
    await panel.locator('.entry[data-current] > .row').press('i');
    await panel.getByText(/an analyst agreed/).waitFor();
    await panel.locator('body').press('u');
  });

  it('is as it was when the page is loaded anew: nothing is investigated again', async () => {
    const worker = await analyst.practice.worker();
    const investigations = () =>
      worker.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const open = indexedDB.open('sidelight');
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              const count = open.result.transaction('investigations').objectStore('investigations').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
    expect(await investigations()).toBe(mails);
    await analyst.goToMailbox();
    await expect.poll(async () => (await analyst.panel()).getByText('All are investigated').count()).toBe(1);
    await expect.poll(() => rowMarks().count()).toBeGreaterThan(5);
    expect(await investigations()).toBe(mails);
  });
});

describe('rows in the background', () => {
  it('bear their marks before anybody opened anything, where the console’s setting says so', async () => {
    const quiet = await Analyst.atDesk();
    const worker = await quiet.practice.worker();
    await worker.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      const { consoles } = settings as { consoles: object[] };
      await chrome.storage.local.set({
        settings: { ...(settings as object), consoles: consoles.map((one) => ({ ...one, background: true })) },
      });
    });
    await quiet.goToMailbox();
    const marks = quiet.page.locator('sidelight-row-mark');
    await expect.poll(() => marks.count(), { timeout: 30_000 }).toBeGreaterThan(2);
    // Nobody pressed anything: no panel, no mail open.
    expect(await quiet.page.locator('sidelight-panel').count()).toBe(0);
    await quiet.close();
  });
});
