import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../../scripts/practice/browser.ts';
import { Analyst } from './analyst.ts';
import { look, overflow, stumbles } from './looking.ts';
import { panelInTab as panelAt } from './panel-in-tab.ts';

let analyst: Analyst;

beforeAll(async () => {
  analyst = await Analyst.atMailbox();
  await analyst.open('phish/account-limited.eml');
  await analyst.investigate();
  await analyst.verdict();
});
afterAll(() => analyst.close());

const panelInTab = (width: number, theme: 'light' | 'dark') => panelAt(analyst, analyst.page, width, theme);

describe.each(['light', 'dark'] as const)('in %s colours', (theme) => {
  it.each([360, 900])('the panel is readable %i px wide, with everything unfolded', async (width) => {
    const page = await panelInTab(width, theme);
    await page.locator('[data-verdict="malicious"]').waitFor();
    await look(page, `panel-${theme}-${width}`);
    const folded = page.locator('details:not([open]) > summary:visible');
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await page.locator('details[open]').count()).toBeGreaterThan(1);
    await look(page, `panel-${theme}-${width}-unfolded`);
    expect(await overflow(page)).toEqual([]);
    expect(await stumbles(page)).toEqual([]);
    await page.close();
  });

  it.each([360, 900])('the options are readable %i px wide', async (width) => {
    const page = await analyst.practice.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.getByLabel('Address of a console').waitFor();
    await page.locator('[data-state="checking"]').first().waitFor({ state: 'detached' });
    await look(page, `options-${theme}-${width}`);
    expect(await overflow(page)).toEqual([]);
    expect(await stumbles(page)).toEqual([]);
    await page.close();
  });

  it.each([360, 900])('the options are readable %i px wide where much does not work', async (width) => {
    const worker = await analyst.practice.worker();
    const before = await worker.evaluate(() => chrome.storage.local.get());
    await worker.evaluate(() =>
      chrome.storage.local.set({
        settings: {
          version: 1,
          consoles: [{ pattern: 'https://security-information.console.corp.example/*', rawReads: true }],
          pairing: { address: 'http://127.0.0.1:1', token: 'x', pairing: 'p', companionKey: 'k' },
          person: 'Ana',
        },
        'last-readings': [
          { console: 'x', title: 'A console', origin: 'https://console.corp.example', broken: ['one', 'two'] },
        ],
      }),
    );
    const page = await analyst.practice.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    for (const code of ['host-not-granted', 'reader-drift', 'refused', 'no-model'])
      await page.locator(`[data-code="${code}"]`).waitFor();
    await look(page, `options-troubles-${theme}-${width}`);
    expect(await overflow(page)).toEqual([]);
    expect(await stumbles(page)).toEqual([]);
    await page.close();
    await worker.evaluate(async (values) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(values);
    }, before);
  });

  it('the panel of a page that was not investigated says what to do', async () => {
    const blank = await analyst.practice.context.newPage();
    await blank.goto(`chrome-extension://${extensionId}/panel.html?tab=999999`);
    await blank.emulateMedia({ colorScheme: theme });
    await blank.locator('main, body').first().waitFor();
    await expect.poll(() => blank.locator('body').innerText()).toMatch(/Investigate/);
    await look(blank, `panel-${theme}-empty`);
    expect(await stumbles(blank)).toEqual([]);
    await blank.close();
  });
});

describe('without a mouse', () => {
  it('reaches every control of the panel by Tab, with a focus that is seen', async () => {
    const page = await panelInTab(400, 'light');
    await page.locator('[data-verdict="malicious"]').waitFor();
    const controls = await page
      .locator('button:visible:enabled, summary:visible, textarea:visible, a[href]:visible')
      .count();
    const reached = new Set<string>();
    for (let step = 0; step < controls * 3 + 20; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const style = getComputedStyle(element);
        const all = [...document.querySelectorAll('*')];
        return { place: all.indexOf(element), outline: style.outlineStyle !== 'none' || style.boxShadow !== 'none' };
      });
      if (!focused) continue;
      expect(focused.outline).toBe(true);
      reached.add(String(focused.place));
    }
    expect(reached.size).toBeGreaterThanOrEqual(controls);
    await page.close();
  });
});
