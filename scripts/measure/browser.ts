import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { shownLetters } from '../../lib/observables/shown-letters.ts';
import { openBrowser, panelFrame, practiceBuild } from '../practice/browser.ts';
import { sampleMails, startMailbox } from '../practice/mailbox.ts';
import { alertTable } from './alert-table.ts';
import { atMost, type Figure, noted } from './figure.ts';
import { median } from './median.ts';

const release = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** Milliseconds of script in one load of a page, by the browser's own count. */
async function scriptMs(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await page.goto(address);
  await page.waitForTimeout(600);
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000;
}

async function loads(
  executable: string,
  extension: string,
  address: string,
): Promise<{ script: number; elements: number }> {
  const browser = await openBrowser({ executable, headless: true, extension });
  try {
    await browser.worker();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const times: number[] = [];
    let elements = 0;
    for (let i = 0; i < 9; i++) {
      const page = await browser.context.newPage();
      times.push(await scriptMs(page, address));
      elements = await page.evaluate(() => document.querySelectorAll('sidelight-launcher').length);
      await page.close();
    }
    return { script: median(times), elements };
  } finally {
    await browser.close();
  }
}

/** What the launcher costs a page of 400 rows, on a host that is enabled and on one that is not. */
export async function launcherCost(executable: string): Promise<Figure[]> {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(alertTable(400));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const enabled = await loads(executable, practiceBuild, address);
    const not = await loads(executable, release, address);
    if (enabled.elements !== 1) throw new Error('The launcher is not in the page whose cost is measured.');
    return [
      atMost('script time of the launcher on a page of 400 rows', enabled.script, 8, 'ms'),
      atMost('script time on a host that is not enabled', not.script, 0, 'ms'),
      atMost('elements of ours on a host that is not enabled', not.elements, 0, ''),
    ];
  } finally {
    server.close();
  }
}

/** From the last byte of the raw source to the first verdict on the panel, and from the press, over sample mails. */
export async function firstVerdict(executable: string): Promise<Figure[]> {
  const mailbox = await startMailbox();
  await mailbox.deliverAll(sampleMails);
  const browser = await openBrowser({ executable, headless: true });
  try {
    await browser.worker();
    const page = await browser.context.newPage();
    await page.goto(mailbox.address);
    const rows = page.locator('[data-testid="email-list-item"]');
    await rows.first().waitFor();
    const fromSource: number[] = [];
    const fromPress: number[] = [];
    for (let i = 0; i < Math.min(20, await rows.count()); i++) {
      await rows.nth(i).click();
      await page.locator('[data-testid="email-subject"]').waitFor();
      await page.waitForTimeout(400);
      const title = shownLetters((await page.locator('[data-testid="email-subject"]').textContent()) ?? '').trim();
      const arrived = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/source'));
      const pressed = Date.now();
      await page.getByRole('button', { name: 'Investigate', exact: true }).click();
      const { startTime, responseEnd } = (await arrived).timing();
      const panel = await panelFrame(page);
      const shown = await panel.evaluate(
        (wanted) =>
          new Promise<number>((resolve, reject) => {
            setTimeout(() => reject(new Error(`No verdict on “${wanted}”.`)), 30_000);
            const look = () => {
              const same = document.querySelector('.alert .title')?.textContent?.trim() === wanted;
              const said = document.querySelector('[data-verdict]');
              if (same && said && !said.textContent?.includes('Nothing weighed yet')) {
                observer.disconnect();
                resolve(Date.now());
              }
            };
            const observer = new MutationObserver(look);
            observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
            look();
          }),
        title,
      );
      fromSource.push(shown - (startTime + responseEnd));
      fromPress.push(shown - pressed);
      await panel.locator('[data-final="true"]').waitFor();
    }
    const [coldSource = 0, ...warmSource] = fromSource;
    const [coldPress = 0, ...warmPress] = fromPress;
    return [
      atMost(
        `first verdict after the last byte of the raw source, median of ${warmSource.length} mails`,
        median(warmSource),
        150,
        'ms',
      ),
      atMost('the same, slowest of them', Math.max(...warmSource), 150, 'ms'),
      atMost('the same, very first of a new browser', coldSource, 150, 'ms'),
      noted('first verdict after the press, median', `${Math.round(median(warmPress))} ms`),
      noted('the same, very first of a new browser (panel and worker start)', `${Math.round(coldPress)} ms`),
    ];
  } finally {
    await browser.close();
    await mailbox.stop();
  }
}
