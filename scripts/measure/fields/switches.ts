import type { Page } from 'playwright-core';
import { type Practice, panelFrame } from '../../practice/browser.ts';
import { until } from '../../practice/child.ts';
import type { LiveAlert, LiveConsole } from './live-console.ts';

export const switches = 50;
/** Alerts that are gone through again and again. */
const several = 5;

export interface Switched {
  name: string;
  /** Of so many ends of 50 switches, one on the investigated alert and one on another. */
  ends: number;
  /** At so many of them panel and mark spoke of the alert on screen. */
  right: number;
  /** What marks stood beside that were another alert's, in any frame that was painted. */
  beside: string[];
}

declare const window: Window & { marked(beside: string): void };

/** Goes from alert to alert 50 times as fast as the console shows them, and sees whom panel and mark speak of. */
export async function switchQuickly(practice: Practice, live: LiveConsole): Promise<Switched> {
  const page = await practice.context.newPage();
  const seen = new Set<string>();
  await page.exposeBinding('marked', (_, beside: string) => void seen.add(beside));
  await page.addInitScript((around) => {
    const look = () => {
      for (const mark of document.querySelectorAll('sidelight-mark')) {
        const part = around === undefined ? mark.parentElement : mark.closest(around);
        window.marked((part?.textContent ?? '').replace(/\s+/g, ' ').trim());
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, live.around);
  const result: Switched = { name: live.name, ends: 0, right: 0, beside: [] };
  try {
    const alerts = unlike(await live.enter(page)).slice(0, several);
    const [first, second] = alerts as [LiveAlert, LiveAlert];
    await first.open();
    await page.getByRole('button', { name: 'Investigate', exact: true }).click();
    const panel = await panelFrame(page);
    await panel.locator('[data-verdict][data-final="true"]').waitFor();
    await until(`the mark of “${titleOf(first)}”`, async () => (await marksIn(page)) === 1);
    for (const last of [first, second]) {
      for (let i = 1; i < switches; i++) await alerts[i % alerts.length]?.open();
      await last.open();
      result.ends++;
      const right = await until('panel and mark to come to rest', () => speaksOf(page, last, last === first)).catch(
        () => false,
      );
      if (right) result.right++;
    }
    result.beside = [...seen]
      .filter((beside) => !beside.includes(titleOf(first)))
      .map((beside) => beside.slice(0, 200));
    return result;
  } finally {
    await page.close();
  }
}

/** Whether the panel speaks of this alert, and verdict and mark are there where it was investigated, and nowhere else. */
async function speaksOf(page: Page, alert: LiveAlert, investigated: boolean): Promise<boolean> {
  try {
    // It may be another page by now, and the panel another frame.
    const panel = await panelFrame(page);
    const title = await panel.locator('.alert .title').innerText({ timeout: 1_000 });
    const verdicts = await panel.locator('[data-verdict]').count();
    return (
      oneLine(title) === titleOf(alert) &&
      verdicts > 0 === investigated &&
      (await marksIn(page)) === Number(investigated)
    );
  } catch {
    return false;
  }
}

/** Alerts of which no two have the same title. */
function unlike(alerts: readonly LiveAlert[]): LiveAlert[] {
  const titles = new Set<string>();
  return alerts.filter((alert) => titleOf(alert) !== '' && !titles.has(titleOf(alert)) && titles.add(titleOf(alert)));
}

function titleOf({ truth }: LiveAlert): string {
  return oneLine(truth.find(({ role }) => role === 'rule')?.value ?? '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function marksIn(page: Page): Promise<number> {
  const counts = await Promise.all(
    page
      .frames()
      .map((frame) => frame.evaluate(() => document.querySelectorAll('sidelight-mark').length).catch(() => 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
