import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionId, openBrowser, type Practice, panelFrame } from '../../scripts/practice/browser.ts';
import { clickToolbar, enable, willGrant } from './grants.ts';
import { pressLauncher } from './hostile-site.ts';
import { type TwoSites, twoSites } from './sites.ts';

/** The release build, in which every host is asked for; one host is enabled, the other is not. */
const release = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const otherHost = 'http://localhost/*';

const alertPage = (title: string, host: string) => `<title>${title}</title>
  <main><h1>${title}</h1><dl><dt>Severity</dt><dd>High</dd><dt>User</dt><dd>ana</dd><dt>Source IP</dt><dd>198.51.100.7</dd>
  <dt>Host</dt><dd>${host}</dd><dt>Detected</dt><dd>2026-11-12 06:02:11</dd></dl></main>
  <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>`;
const shell = (frame: string) => `<title>Portal</title><header><h2>Portal of Corp</h2></header>${frame}`;
const large = 'style="width:860px;height:560px"';

let practice: Practice;
let sites: TwoSites;

beforeAll(async () => {
  practice = await openBrowser({ executable: inject('chromium'), headless: true, extension: release });
  await practice.worker();
  sites = await twoSites(({ own, other }) => ({
    '/first': alertPage('Suspicious login of ana', 'WS-0417'),
    '/second': alertPage('Port scan from inside', 'SRV-DB2'),
    '/menu':
      '<ul><li><a href="/first" target="content">First</a></li><li><a href="/second" target="content">Second</a></li></ul>',
    '/shell': shell(`<iframe src="${other}/first" ${large}></iframe>`),
    '/small': shell(`<h1>Alert 9: odd logon</h1><dl><dt>User</dt><dd>eve</dd><dt>Host</dt><dd>WS-9</dd></dl>
      <iframe src="${other}/first" width="1" height="1"></iframe><iframe src="${other}/second" style="display:none"></iframe>`),
    '/frameset':
      '<html><head><title>Old console</title></head><frameset cols="200,*"><frame src="/menu"><frame name="content" src="/first"></frameset></html>',
    '/frameset-other': `<html><head><title>Old console</title></head><frameset cols="200,*"><frame src="/menu"><frame name="content" src="${other}/first"></frameset></html>`,
    '/outer': shell(`<iframe src="${other}/between" ${large}></iframe>`),
    '/between': `<title>Between</title><p>Between</p><iframe src="${own}/first" style="width:800px;height:480px"></iframe>`,
    '/form':
      '<title>Form</title><textarea></textarea><script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>',
    '/ticket': shell(
      `<h1>Suspicious login of ana</h1><dl><dt>User</dt><dd>ana</dd><dt>Host</dt><dd>WS-0417</dd></dl><iframe src="${other}/form" ${large}></iframe>`,
    ),
  }));
  await willGrant(practice, 'http://127.0.0.1/*');
  await enable(practice, sites.own);
});
afterEach(async () => {
  for (const page of practice.context.pages().slice(1)) await page.close();
  // Each begins with a site that was not allowed.
  const worker = await practice.worker();
  await worker.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }).catch(() => false), otherHost);
});
afterAll(async () => {
  await practice?.close();
  await sites?.stop();
});

let visits = 0;

/** Opens a page as one that nothing was found of yet. */
async function visit(path: string, host = sites.own): Promise<Page> {
  const page = await practice.context.newPage();
  await page.goto(`${host}${path}?id=${++visits}`);
  await page.bringToFront();
  return page;
}

/** Presses the launcher, and waits for the verdict. */
async function investigated(page: Page): Promise<Frame> {
  await pressLauncher(page);
  return verdictIn(page);
}

async function verdictIn(page: Page): Promise<Frame> {
  const panel = await panelFrame(page);
  await panel.locator('[data-verdict][data-final="true"]:not([data-stale])').waitFor();
  return panel;
}

const title = (panel: Frame) => panel.locator('.alert .title');
const gap = (panel: Frame) => panel.getByText(/^The frame of localhost:\d+ was not read: it is of another site\.$/);
const allow = (panel: Frame) => panel.getByRole('button', { name: 'Allow localhost too' });
const heardIn = (page: Page, path: string) =>
  page
    .frames()
    .find((frame) => frame.url().endsWith(path))
    ?.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** Allows the other site by the button in the panel, as a person does. */
async function allowed(page: Page): Promise<Frame> {
  await willGrant(practice, otherHost);
  await page.bringToFront();
  const panel = await panelFrame(page);
  await allow(panel).click();
  await gap(panel).waitFor({ state: 'detached' });
  return verdictIn(page);
}

describe('a click on the toolbar, on a page that is not enabled', () => {
  it('reads the frames of its own site at once and names the other’s', async () => {
    // To this page 127.0.0.1 is the other site; it is enabled, so its frame is read, and localhost’s own page by the click.
    const page = await visit('/outer', sites.other);
    await clickToolbar(practice, page);
    const panel = await verdictIn(page);
    await title(panel).getByText('Suspicious login of ana').waitFor();
    expect(await gap(panel).count()).toBe(0);
    expect(await panel.getByText(/could not be entered/).count()).toBe(0);
  });
});

describe('an alert in a frame of another site', () => {
  it('is a gap with its remedy, and the site hears nothing', async () => {
    const page = await visit('/shell');
    const panel = await investigated(page);
    await gap(panel).waitFor();
    await panel.getByText('Allow this site too; its frame is then read like the page.').waitFor();
    expect(await panel.getByText(/could not be entered/).count()).toBe(0);
    expect(await panel.locator('[data-verdict]').first().getAttribute('data-verdict')).toBe('inconclusive');
    expect(await heardIn(page, '/first')).toEqual([]);
  });

  it('is read like the page once that site is allowed by one click, and quotes are shown in it', async () => {
    const page = await visit('/shell');
    await investigated(page);
    const panel = await allowed(page);
    await title(panel).getByText('Suspicious login of ana').waitFor();
    await panel.locator('summary', { hasText: 'Trace' }).click();
    expect(await panel.locator('.trace').innerText()).toMatch(/by frame, by structure and labels; 1 of 1 frames/);
    expect(await panel.locator('.trace').innerText()).toMatch(/[4-9] of a known meaning/);
    // What it hears tells frames from each other and nothing else.
    const heard = (await heardIn(page, '/first')) as { sidelightRegion: string; inside: boolean }[];
    expect(heard.length).toBeGreaterThan(0);
    for (const message of heard)
      expect(message).toEqual({
        sidelightRegion: expect.stringMatching(/^[\da-f-]{36}$/),
        inside: expect.any(Boolean),
      });
    // No mark stands beside what is not the alert's title, and nothing of ours in the other site's page.
    expect(await page.locator('sidelight-mark').count()).toBe(0);
    const frame = page.frames().find((one) => one.url().endsWith('/first'));
    expect(await frame?.evaluate(() => document.documentElement.outerHTML.includes('sidelight-'))).toBe(false);
  });

  it('makes the verdict stale when another comes into the frame, whose own it never becomes', async () => {
    const page = await visit('/shell');
    await investigated(page);
    const panel = await allowed(page);
    const frame = page.frames().find((one) => one.url().endsWith('/first'));
    await frame?.evaluate(() => {
      const [name] = document.querySelectorAll('h1');
      if (name) name.textContent = 'Port scan from inside';
    });
    await panel.getByText('This alert changed after it was investigated').waitFor();
    expect((await panel.locator('.stale dl').innerText()).replace(/\s+/g, ' ')).toBe(
      'Alert Suspicious login of ana → Port scan from inside',
    );
    await panel.getByRole('button', { name: 'Investigate again' }).click();
    await panel.locator('.stale').waitFor({ state: 'detached' });
    await title(await verdictIn(page))
      .getByText('Port scan from inside')
      .waitFor();
    // The page around it is known by the same: what was found of one alert is not the next one's verdict.
    await page.reload();
    await page.frameLocator('iframe').getByText('Suspicious login of ana').waitFor();
    const anew = await panelFrame(page);
    await anew.getByText('its frame was loaded anew').waitFor();
    expect(await anew.locator('[data-verdict]').first().getAttribute('data-stale')).toBe('true');
    await anew.getByRole('button', { name: 'Investigate again' }).click();
    await title(await verdictIn(page))
      .getByText('Suspicious login of ana')
      .waitFor();
    expect(await page.locator('sidelight-mark').count()).toBe(0);
  });

  it('stands in the options as an allowed site, where it is taken back', async () => {
    const page = await visit('/shell');
    await investigated(page);
    await allowed(page);
    const options = await practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    const row = options.locator('tr', { hasText: 'read its frames in consoles' });
    expect(await row.locator('code').innerText()).toBe('http://localhost');
    await row.getByRole('button', { name: 'Remove' }).click();
    await options.getByText('Frames of http://localhost are no longer read.').waitFor();
    await row.waitFor({ state: 'detached' });
    await options.close();
    await page.bringToFront();
    const panel = await panelFrame(page);
    await panel.locator('body').press('i');
    await gap(panel).waitFor();
  });

  it('has no launcher of its own: the site is allowed in frames alone', async () => {
    const page = await visit('/shell');
    await investigated(page);
    await allowed(page);
    const alone = await visit('/first', sites.other);
    await alone.waitForTimeout(700);
    expect(await alone.locator('sidelight-launcher, sidelight-mark, sidelight-panel').count()).toBe(0);
  });

  it('is none where nobody sees the frame', async () => {
    const panel = await investigated(await visit('/small'));
    await title(panel).getByText('Alert 9: odd logon').waitFor();
    expect(await gap(panel).count()).toBe(0);
  });

  it('gets no draft: the note stays here', async () => {
    const page = await visit('/ticket');
    await investigated(page);
    const panel = await allowed(page);
    const form = page.frames().find((one) => one.url().endsWith('/form'));
    // From the panel straight into a frame is no event of the page.
    await page.locator('h2').click();
    await page.frameLocator('iframe').locator('textarea').click();
    await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
    await panel.getByText('That field is in a frame of another site.').first().waitFor();
    expect(await form?.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
    expect(JSON.stringify(await heardIn(page, '/form'))).not.toMatch(/ana|WS-0417|Inconclusive/);
  });
});

describe('an old frameset', () => {
  it('is read like a page with frames, and what comes into a frame is another alert', async () => {
    const page = await visit('/frameset');
    const panel = await investigated(page);
    await title(panel).getByText('Suspicious login of ana').waitFor();
    const content = page.frames().find((one) => one.name() === 'content');
    // It takes no room of its own.
    await content?.locator('h1 sidelight-mark').waitFor({ state: 'attached' });
    await page
      .frames()
      .find((one) => one.url().endsWith('/menu'))
      ?.getByText('Second')
      .click();
    await title(panel).getByText('Port scan from inside').waitFor();
    await panel.getByRole('button', { name: 'Investigate this' }).click();
    await verdictIn(page);
    expect(await content?.locator('h1').innerText()).toMatch(/^Port scan from inside/);
    await content?.locator('h1 sidelight-mark').waitFor({ state: 'attached' });
    expect(await panel.getByText(/could not be entered/).count()).toBe(0);
  });

  it('with another site in a frame of it says so, and reads that too once it is allowed', async () => {
    const page = await visit('/frameset-other');
    await gap(await investigated(page)).waitFor();
    await title(await allowed(page))
      .getByText('Suspicious login of ana')
      .waitFor();
  });
});

describe('a frame of the page’s own site in one of another', () => {
  it('is read at once, while what stands between is a gap', async () => {
    const page = await visit('/outer');
    const panel = await investigated(page);
    await title(panel).getByText('Suspicious login of ana').waitFor();
    await gap(panel).waitFor();
    await title(await allowed(page))
      .getByText('Suspicious login of ana')
      .waitFor();
    expect(await panel.getByText(/could not be entered/).count()).toBe(0);
  });
});
