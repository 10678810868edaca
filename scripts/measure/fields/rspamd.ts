import { until } from '../../practice/child.ts';
import type { LiveConsole, TrueValue } from './live-console.ts';

/** One scan of its history in JSON, as `/history` serves it: https://docs.rspamd.com/developers/protocol */
interface Scan {
  'message-id': string;
  subject: string;
  ip: string;
  user: string;
  sender_mime: string;
  sender_smtp: string;
  rcpt_mime: string[];
  rcpt_smtp: string[];
  unix_time: number;
}

/** rspamd's history, judged by the JSON that it serves. */
export function rspamdLive(at: { address: string }, count: number): LiveConsole {
  return {
    name: 'rspamd',
    address: at.address,
    async enter(page) {
      const rows = await scansOf(at);
      await page.setViewportSize({ width: 1600, height: 900 });
      await page.goto(at.address);
      await page.locator('#history_nav').click();
      await page.locator(row).first().waitFor();
      await page.waitForLoadState('networkidle');
      const all = await page.locator(row).count();
      return rows.slice(0, Math.min(count, all)).map((scan) => ({
        name: scan.subject,
        truth: truthOf(scan),
        async open() {
          // The table is built anew where the page's width changes: what was found of it a moment ago may be gone.
          const toggle = (words: string) =>
            page.evaluate(
              ([rows, wanted]) => {
                const all = [...document.querySelectorAll(rows)];
                const open = all.filter((one) => one.getAttribute('data-expanded') === 'true');
                const other = open.find((one) => !one.textContent?.includes(wanted));
                const own = open.length === 0 ? all.find((one) => one.textContent?.includes(wanted)) : undefined;
                (other ?? own)?.querySelector<HTMLElement>('.footable-toggle')?.click();
                return open.length === 1 && other === undefined;
              },
              [row, words] as const,
            );
          await until(`the row of ${scan['message-id']}`, () => toggle(scan['message-id']));
        },
      }));
    },
    list: {
      selector: row,
      says: ['rule', 'time', 'source', 'user', 'sender', 'recipient'],
      async rows(page) {
        const scans = new Map((await scansOf(at)).map((scan) => [scan['message-id'], scan]));
        await page.locator('#history_page_size').fill('100');
        await page.locator('#history_page_size').press('Tab');
        await until('all rows of the history', async () => (await page.locator(row).count()) === scans.size);
        const keys = await page
          .locator(row)
          .evaluateAll((rows) => rows.map(({ firstElementChild }) => firstElementChild?.textContent?.trim() ?? ''));
        return keys.map((key) => ({ key, truth: truthOf(scans.get(key) as Scan) }));
      },
    },
  };
}

const row = '#historyTable_history > tbody > tr:not(.footable-detail-row)';

async function scansOf(at: { address: string }): Promise<Scan[]> {
  const answer = await fetch(new URL('history?from=0&to=199', at.address));
  return ((await answer.json()) as { rows: Scan[] }).rows;
}

function truthOf(scan: Scan): TrueValue[] {
  const recipients = [...new Set([...scan.rcpt_mime, ...scan.rcpt_smtp])].filter((one) => one !== '');
  return [
    ...(scan.subject ? [{ role: 'rule' as const, value: scan.subject }] : []),
    { role: 'time', value: new Date(scan.unix_time * 1_000).toISOString() },
    { role: 'source', value: scan.ip },
    ...(scan.user && scan.user !== 'unknown' ? [{ role: 'user' as const, value: scan.user }] : []),
    ...[...new Set([scan.sender_mime, scan.sender_smtp])]
      .filter((one) => one !== '')
      .map((value) => ({ role: 'sender' as const, value })),
    ...recipients.map((value) => ({ role: 'recipient' as const, value })),
  ];
}
