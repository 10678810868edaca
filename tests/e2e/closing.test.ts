import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst } from './analyst.ts';
import { HostileSite, investigateOn } from './hostile-site.ts';
import { look, overflow, stumbles } from './looking.ts';
import { panelInTab } from './panel-in-tab.ts';

const saved = readFileSync(join(import.meta.dirname, '..', 'consoles', 'pages', 'kibana.html'), 'utf8');
/** The reasons to close it for, and a field for a note, as the console would have them. */
const form = `<div role="listbox" aria-label="Reasons to close" tabindex="0"><div role="option">True positive</div>
  <div role="option">False Positive</div><div role="option">Close without reason</div></div>
  <p><label>Note <textarea rows="6" cols="60"></textarea></label></p></section>`;
const first = '9f86d081884c7d659a2feaa0c55ad015';
const second = '60303ae22b998861bce3b28f33eec1be';

let analyst: Analyst;
let site: HostileSite;
let page: Page;
let panel: Frame;
const open = (id: string) =>
  site.visit(analyst, `app/security/alerts/redirect/${id}`, {
    html: saved.replaceAll(first, id).replace('</section>', form),
  });

beforeAll(async () => {
  analyst = await Analyst.atDesk();
  site = await HostileSite.start();
  page = await open(first);
  panel = await investigateOn(page);
});
afterAll(async () => {
  await site?.stop();
  await analyst?.close();
});

const section = () => panel.locator('.section', { has: panel.getByRole('heading', { name: 'In Elastic Security' }) });

describe('how the console closes it', () => {
  it('follows the verdict, and is copied', async () => {
    await section().getByText('To close as true positive: status Closed, reason True positive').waitFor();
    await section().getByRole('button', { name: 'Copy the closing words' }).click();
    await section().getByText('Copied.').waitFor();
  });

  it('leads on to the host in a tab beside this one, in the console itself and nowhere else', async () => {
    const link = section().getByRole('link', { name: 'Its host' });
    const origin = new URL(page.url()).origin;
    expect(await link.getAttribute('href')).toBe(`${origin}/app/security/hosts/name/ws-14`);
    const opened = analyst.practice.context.waitForEvent('page');
    await link.click();
    const beside = await opened;
    await beside.waitForURL(`${origin}/app/security/hosts/name/ws-14`);
    expect(page.url()).toContain(first);
    await beside.close();
    await page.bringToFront();
  });
});

describe('a reason that is picked there', () => {
  it('is noticed, quietly, and the closing words and the note follow what the person decided', async () => {
    await page.getByRole('option', { name: 'False Positive' }).click();
    await panel
      .locator('.noticed')
      .getByText(/^Noticed in Elastic Security: “False Positive”\. Recorded as /)
      .waitFor();
    await section().getByText('To close as false positive: status Closed, reason False Positive').waitFor();
    const note = panel.locator('pre.note').last();
    await expect.poll(() => note.innerText()).toContain('In Elastic Security: status Closed, reason False Positive');
  });

  it('is replaced by the next', async () => {
    await page.getByRole('option', { name: 'True positive' }).click();
    await panel
      .locator('.noticed')
      .getByText(/“True positive”/)
      .waitFor();
    await page.getByRole('option', { name: 'False Positive' }).click();
    await panel
      .locator('.noticed')
      .getByText(/“False Positive”/)
      .waitFor();
    await section().getByText('To close as false positive: status Closed, reason False Positive').waitFor();
  });

  it('comes back with the next alert of the same rule and host, and S drafts the same into the console', async () => {
    page = await open(second);
    panel = await investigateOn(page);
    const before = panel.getByRole('region', { name: 'Decided before' });
    await before.getByText('You closed 1 like this as false positive').waitFor();
    await before.getByText('same rule and host (ws-14)').waitFor();
    await before.getByText('This is context for you and does not count in the verdict.').waitFor();
    expect(await panel.locator('.noticed').count()).toBe(0);
    await page.locator('textarea').click();
    await panel.locator('.verdict').click();
    await panel.locator('body').press('s');
    await expect
      .poll(() => page.locator('textarea').inputValue())
      .toMatch(
        /^False positive, like earlier ones\. 1 like it was judged before .*\nIn Elastic Security: status Closed, reason False Positive$/,
      );
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (theme) => {
  it('all of it is readable 360 px wide', async () => {
    if (theme === 'light') await page.getByRole('option', { name: 'True positive' }).click();
    const tab = await panelInTab(analyst, page, 360, theme);
    await tab.locator('.noticed').waitFor();
    await tab.locator('.precedents').waitFor();
    await look(tab, `closing-${theme}-360`);
    await tab.getByText('What is drafted').click();
    expect(await overflow(tab)).toEqual([]);
    expect(await stumbles(tab)).toEqual([]);
    await tab.close();
  });
});
