import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst, subjectOf } from './analyst.ts';

let analyst: Analyst;
const marks = () => analyst.page.locator('sidelight-mark button').allInnerTexts();

const launcherWidth = async () =>
  (await analyst.page.getByRole('button', { name: 'Investigate', exact: true }).boundingBox())?.width ?? 0;

let style: string | null;

beforeAll(async () => {
  analyst = await Analyst.atMailbox();
  style = await analyst.page.evaluate(() => document.documentElement.getAttribute('style'));
});
afterAll(() => analyst.close());

describe('another message is clicked', () => {
  it('mid-run: no verdict ever stands beside the wrong mail', async () => {
    await analyst.open('phish/account-limited.eml');
    // Watches what the page shows at every change: subject and mark together.
    await analyst.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const title = document.querySelector('[data-testid="email-subject"]');
        if (title?.querySelector('sidelight-mark')) seen.push(title.textContent ?? '');
      }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    });
    const launcher = analyst.page.getByRole('button', { name: 'Investigate', exact: true });
    await launcher.hover();
    await analyst.page.waitForTimeout(400);
    await launcher.click();
    await analyst.open('honest/one-time-code.eml');
    const panel = await analyst.panel();
    await panel.locator('.alert .title', { hasText: await subjectOf('honest/one-time-code.eml') }).waitFor();
    await panel.getByRole('button', { name: 'Investigate this' }).waitFor();
    expect(await panel.locator('[data-verdict]').count()).toBe(0);
    await analyst.page.waitForTimeout(500);
    expect(await marks()).toEqual([]);
    const seen = await analyst.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).not.toContain(await subjectOf('honest/one-time-code.eml'));
    expect(await launcherWidth()).toBeGreaterThan(80);
  });

  it('pressed so quickly that nothing could be read: the other mail is not investigated in its place', async () => {
    const other = await Analyst.atMailbox();
    try {
      await other.open('phish/account-limited.eml');
      await other.investigate();
      await other.open('honest/one-time-code.eml');
      await other.page.waitForTimeout(1500);
      const panel = await other.panel();
      expect(await panel.locator('[data-verdict]').count()).toBe(0);
      expect(await other.page.locator('sidelight-mark').count()).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('going back finds the earlier verdict at once, without reading again', async () => {
    const requests: string[] = [];
    await analyst.open('phish/account-limited.eml');
    await analyst.page.waitForTimeout(500);
    analyst.page.on('request', (request) => requests.push(request.url()));
    expect(await analyst.verdict()).toBe('malicious');
    await expect.poll(marks).toEqual([expect.stringMatching(/Malicious/)]);
    // Over what was investigated the launcher is its sign alone, and says its name when it is pointed at.
    await analyst.page.mouse.move(5, 5);
    await expect.poll(launcherWidth).toBeLessThan(30);
    await analyst.page.getByRole('button', { name: 'Investigate', exact: true }).hover();
    await expect.poll(launcherWidth).toBeGreaterThan(80);
    await analyst.page.mouse.move(5, 5);
    expect(requests.filter((url) => url.endsWith('/source'))).toEqual([]);
  });

  it('fifty quick switches end with the mark of the mail that is open, or with none', async () => {
    const [first, second] = ['phish/account-limited.eml', 'honest/one-time-code.eml'];
    for (let i = 0; i < 50; i++) await analyst.open(i % 2 === 0 ? second : first);
    await expect.poll(marks).toEqual([expect.stringMatching(/Malicious/)]);
    await analyst.open(second);
    await expect.poll(marks).toEqual([]);
  });
});

describe('the page is loaded anew', () => {
  it('brings panel, verdict and mark back', async () => {
    await analyst.open('phish/account-limited.eml');
    await analyst.page.reload();
    await analyst.page.locator('[data-testid="email-viewer"]').waitFor();
    expect(await analyst.verdict()).toBe('malicious');
    await expect.poll(marks).toEqual([expect.stringMatching(/Malicious/)]);
  });

  it('does not come back once it was closed', async () => {
    const panel = await analyst.panel();
    // Not by the mouse: its button would come up over a frame that is gone, and the driver waits for that for good.
    const close = panel.getByRole('button', { name: 'Close' });
    await close.evaluate((button: HTMLElement) => void setTimeout(() => button.click()));
    await expect.poll(() => analyst.page.locator('sidelight-panel').count()).toBe(0);
    expect(await analyst.page.evaluate(() => document.documentElement.getAttribute('style'))).toBe(style);
    await analyst.page.reload();
    await analyst.page.getByRole('button', { name: 'Investigate', exact: true }).waitFor();
    await analyst.page.waitForTimeout(500);
    expect(await analyst.page.locator('sidelight-panel').count()).toBe(0);
  });
});
