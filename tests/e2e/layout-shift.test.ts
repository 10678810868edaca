import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst } from './analyst.ts';
import { HostileSite } from './hostile-site.ts';

declare const window: Window & {
  /** Shifts of the layout since they were last asked for: how much, and what moved. */
  shifts: [number, string][];
  /** What happened while the page loaded, in this order. */
  order: string[];
};

let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atDesk({ viewport: { width: 1100, height: 800 } });
  await analyst.page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
        window.shifts.push([entry.value, entry.sources.map(({ node }) => node?.textContent?.slice(0, 80)).join(' | ')]);
    }).observe({ type: 'layout-shift', buffered: true });
    window.order = [];
    const note = (what: string) => window.order.includes(what) || window.order.push(what);
    new MutationObserver(() => {
      if (document.documentElement?.style.marginRight) note('room');
      if (document.querySelector('sidelight-panel')) note('panel');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await analyst.goToMailbox();
});
afterAll(() => analyst?.close());

/** What shifted meanwhile, whether a press explains it or not. */
async function shiftedBy(what: () => Promise<unknown>): Promise<[number, string][]> {
  await analyst.page.waitForTimeout(500);
  await analyst.page.evaluate(() => window.shifts.splice(0));
  await what();
  await analyst.page.waitForTimeout(700);
  return analyst.page.evaluate(() => window.shifts.splice(0));
}

/** Texts of the page that a mark lies over, as far as they are seen. */
function covered(mark: string): Promise<string[]> {
  return analyst.page.evaluate((name) => {
    const found: string[] = [];
    const marks = [...document.querySelectorAll(name)].map(
      (host) => host.shadowRoot?.querySelector('button')?.getBoundingClientRect() as DOMRect,
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      let { left, right, top, bottom } = new DOMRect(0, 0, innerWidth, innerHeight);
      for (let at = text.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible') continue;
        const box = at.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of text.nodeValue?.trim() ? range.getClientRects() : [])
        for (const box of marks)
          if (
            Math.min(box.right, line.right, right) - Math.max(box.left, line.left, left) > 0.5 &&
            Math.min(box.bottom, line.bottom, bottom) - Math.max(box.top, line.top, top) > 0.5
          )
            found.push(text.nodeValue ?? '');
    }
    return found;
  }, mark);
}

describe('what stands in the console’s page', () => {
  it('moves nothing once the panel has its room: the alert’s mark covers no word', async () => {
    await analyst.open('phish/account-limited.eml');
    await analyst.investigate();
    expect(await analyst.verdict()).toBe('malicious');
    for (const sample of ['honest/calendar-invite.eml', 'phish/m365-shared-document.eml']) {
      await analyst.open(sample);
      expect(
        await shiftedBy(async () => {
          await analyst.investigate();
          await analyst.verdict();
          await analyst.page.locator('[data-testid="email-subject"] sidelight-mark button').waitFor();
        }),
      ).toEqual([]);
      expect(await covered('sidelight-mark')).toEqual([]);
    }
  });

  it('goes where it covers nothing when the page becomes narrower', async () => {
    for (const width of [900, 1300, 800]) {
      await analyst.page.setViewportSize({ width, height: 800 });
      await analyst.page.waitForTimeout(800);
      expect(await covered('sidelight-mark'), `${width} px`).toEqual([]);
    }
    await analyst.page.setViewportSize({ width: 1100, height: 800 });
  });

  it('makes room before anything is painted where the panel stood before the page was loaded anew', async () => {
    await analyst.page.reload();
    await analyst.panel();
    expect(await analyst.page.evaluate(() => window.order)).toEqual(['room', 'panel']);
    // A page that takes no panel gets its room back.
    const site = await HostileSite.start();
    site.serve('sandboxed', {
      html: '<h1>Alert</h1><p>An alert.</p>',
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    });
    await analyst.page.goto(`${site.address}/sandboxed`);
    const margin = () => analyst.page.evaluate(() => document.documentElement.style.marginRight);
    expect(await margin()).toBe('380px');
    await expect.poll(margin, { timeout: 9_000 }).toBe('');
    await site.stop();
    await analyst.goToMailbox();
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => analyst.page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await analyst.page.reload();
    await analyst.page.locator('sidelight-launcher').waitFor({ state: 'attached' });
    await analyst.page.waitForTimeout(500);
    expect(await analyst.page.evaluate(() => window.order)).toEqual([]);
  });

  it('moves nothing and covers nothing that is read when a whole list is marked', async () => {
    await analyst.goToMailbox();
    await analyst.investigate();
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: /^Triage|^Go on/ }).waitFor();
    expect(
      await shiftedBy(async () => {
        await panel.getByRole('button', { name: /^Triage|^Go on/ }).click();
        await panel.getByText('All are investigated').waitFor();
        await expect.poll(() => analyst.page.locator('sidelight-row-mark button').count()).toBeGreaterThan(30);
      }),
    ).toEqual([]);
    expect(await covered('sidelight-row-mark')).toEqual([]);
    const widths = await analyst.page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('sidelight-row-mark')].map(
          (host) => host.shadowRoot?.querySelector('button')?.getBoundingClientRect().width,
        ),
      ),
    ]);
    expect(widths.length).toBe(1);
  });
});
