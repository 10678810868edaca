import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PageTruth,
  truths,
  unknownPages,
  unseenLaterPages,
  unseenPages,
} from '../../scripts/measure/fields/saved-pages.ts';
import { panelFrame } from '../../scripts/practice/browser.ts';
import { Analyst } from './analyst.ts';
import { HostileSite, investigateOn, pressLauncher } from './hostile-site.ts';

const savedAlerts = [unknownPages, unseenPages, unseenLaterPages].flatMap((folder) =>
  truths(folder).flatMap(([name, truth]): [string, string, PageTruth][] =>
    truth.shows === 'alert' ? [[name, folder, truth]] : [],
  ),
);
const saved = (name: string) => readFileSync(join(unknownPages, `${name}.html`), 'utf8');

describe('the reader for any page, in the extension', () => {
  let analyst: Analyst;
  let site: HostileSite;
  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    site = await HostileSite.start();
  });
  afterAll(async () => {
    await site?.stop();
    await analyst?.close();
  });

  it('is let into closed shadow roots', async () => {
    const page = await site.visit(analyst, 'shadow', { html: saved('shadow') });
    const panel = await investigateOn(page);
    expect(await panel.locator('.alert .title').innerText()).toBe('Masquerading system binary');
    // The process stands in a closed root.
    await panel.getByText('svch0st.exe').first().waitFor({ state: 'attached' });
    await page.close();
  });

  it('gives an article to Readability, and leaves the page as it was', async () => {
    const page = await site.visit(analyst, 'article', { html: saved('article') });
    const text = () =>
      page
        .locator('body > article')
        .evaluate((article) => article.innerHTML.replace(/<sidelight-mark.*?<\/sidelight-mark>/s, ''));
    const before = await text();
    const panel = await investigateOn(page);
    await panel.locator('summary', { hasText: 'Trace' }).click();
    expect(await panel.locator('.trace').innerText()).toContain('article, by Readability');
    expect(await text()).toBe(before);
    await page.close();
  });

  it.each(['firewall', 'react-drawer'])('knows an alert over a list for the one on screen: %s', async (name) => {
    const page = await site.visit(analyst, name, { html: saved(name) });
    const panel = await investigateOn(page);
    await panel.getByText(/^Queue of \d/).waitFor();
    await panel.locator('[data-verdict]').first().waitFor();
    expect(await panel.getByText('no longer on screen').count()).toBe(0);
    await page.close();
  });

  // Labels alone give some of these another title than they have once all that a page is read with is there: that comes first.
  it.each(savedAlerts)('investigates at one press: %s', async (name, folder, { title }) => {
    const page = await site.visit(analyst, name, { html: readFileSync(join(folder, `${name}.html`), 'utf8') });
    const panel = await investigateOn(page);
    if (title !== undefined) expect(await panel.locator('.alert .title').innerText()).toBe(title);
    await page.close();
  });

  it('offers to triage a list, and says that no alert is open where it is to be one', async () => {
    const page = await site.visit(analyst, 'queue', { html: saved('queue') });
    await pressLauncher(page);
    const panel = await panelFrame(page);
    await panel.getByRole('button', { name: 'Triage these 4' }).waitFor();
    await panel.getByText('About this list').click();
    await panel.getByRole('button', { name: 'Investigate the page as one alert' }).click();
    await panel
      .getByText(/^This page shows a list/)
      .first()
      .waitFor({ state: 'attached' });
    expect(await panel.locator('[data-verdict]').first().getAttribute('data-verdict')).toBe('inconclusive');
    await page.close();
  });
});
