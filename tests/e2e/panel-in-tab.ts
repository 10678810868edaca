import type { Page } from 'playwright-core';
import { extensionId } from '../../scripts/practice/browser.ts';
import type { Analyst } from './analyst.ts';

/** The panel that speaks of the console in a tab, in a tab of its own. */
export async function panelInTab(
  analyst: Analyst,
  console: Page,
  width: number,
  theme: 'light' | 'dark',
): Promise<Page> {
  const worker = await analyst.practice.worker();
  const tab = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((t) => t.url?.startsWith(url))?.id,
    console.url().split('#')[0] ?? '',
  );
  const page = await analyst.practice.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(`chrome-extension://${extensionId}/panel.html?tab=${tab}`);
  return page;
}
