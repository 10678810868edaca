import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { apiVersion } from '../../lib/schema/api.ts';
import { extensionId, firstRunPage, openBrowser, type Practice, pair } from '../../scripts/practice/browser.ts';
import { freePort } from '../../scripts/practice/ports.ts';
import { type Handler, LocalServer } from '../companion/local-server.ts';
import { answers, greetsThen, hangs, health, notPaired, webPage, withoutCors } from '../companion/misbehaving.ts';
import { PracticeCompanion } from '../companion/practice-companion.ts';
import { ScriptedModel } from '../model/scripted-model.ts';

/** The release build: no host is granted, so what a companion answers is read as the browser lets any extension. */
const release = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));

let practice: Practice;
let server: LocalServer;

const openRelease = () =>
  openBrowser({ executable: inject('chromium'), headless: true, extension: release, profile, keepFirstRun: true });

beforeAll(async () => {
  server = await LocalServer.start();
  practice = await openRelease();
  await practice.worker();
});
afterAll(async () => {
  await practice.close();
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** Sets what a person or a policy would have set, and opens the options. */
async function optionsWith(browser: Practice, settings: object): Promise<Page> {
  const worker = await browser.worker();
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), { version: 1, ...settings });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

const pairedWith = (address: string) => ({
  pairing: { address, token: 'x'.repeat(43), pairing: 'p', companionKey: 'AAAA' },
  person: 'Ana',
});

/** The self-test's line for a part, once it says what is wrong, and how one puts it right. */
async function line(page: Page, code: string): Promise<Locator> {
  const found = page.locator(`.checks [data-code="${code}"]`);
  await found.waitFor();
  return found;
}

async function expectTrouble(page: Page, code: string, state: 'warn' | 'fail', what: RegExp, remedy: RegExp) {
  const found = await line(page, code);
  expect(await found.getAttribute('data-state')).toBe(state);
  expect(await found.innerText()).toMatch(what);
  const told = found.locator('.remedy');
  expect(await told.isVisible()).toBe(true);
  expect(await told.innerText()).toMatch(remedy);
}

describe('the first run', () => {
  it('shows by itself what works and what to do next', async () => {
    const page = await firstRunPage(practice.context);
    await page.getByRole('heading', { name: 'Sidelight has tested itself' }).waitFor();
    for (const code of ['browser-ready', 'storage-ready', 'key-ready', 'nothing-read']) await line(page, code);
    await expectTrouble(page, 'no-console', 'warn', /toolbar/, /press Enable/);
    await page.getByRole('status').getByText('Next: Enter your console’s address').waitFor();
    await page.getByRole('link', { name: 'Go there' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('https://mail.example');
    await page.close();
  });

  it.each([360, 900])('moves nothing on a page %i px wide when what was tested comes in', async (width) => {
    const page = await practice.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.locator('.checks').waitFor();
    const shifts = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
    await page.locator('[data-state="checking"]').first().waitFor({ state: 'detached' });
    expect(await shifts()).toBe(0);
    await page.close();
  });

  it('is not shown again when the browser starts again', async () => {
    await practice.close();
    practice = await openRelease();
    await practice.worker();
    const page = await practice.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.getByRole('heading', { name: 'Self-test' }).waitFor();
    await line(page, 'no-console');
    expect(practice.context.pages().filter((open) => open.url().endsWith('#first-run'))).toEqual([]);
    await page.close();
  });
});

describe('the self-test of the release build', () => {
  it('says that no companion answers, and that none is needed to start', async () => {
    const page = await optionsWith(practice, { companion: `http://127.0.0.1:${await freePort()}` });
    await expectTrouble(page, 'refused', 'warn', /No companion answers .* None is needed/, /npx sidelight serve/);
    await page.close();
  });

  it('calls it a failure where one was paired', async () => {
    const page = await optionsWith(practice, pairedWith(`http://127.0.0.1:${await freePort()}`));
    await expectTrouble(page, 'refused', 'fail', /No companion answers/, /npx sidelight serve/);
    await page.getByRole('status').getByText('To do: Start it: npx sidelight serve.').waitFor();
    await page.close();
  });

  it.each<[string, Handler, string, RegExp, RegExp]>([
    ['a web page', webPage, 'cors', /Something answers at/, /Stop that program/],
    ['a proxy that refuses extensions', withoutCors, 'cors', /Something answers at/, /Stop that program/],
    ['another program', answers({ hello: 1 }), 'not-companion', /no Sidelight companion/, /Stop that program/],
    ['a newer companion', answers({ ...health, api: apiVersion + 1 }), 'version', /version/, /Update the extension/],
    ['an ended pairing', greetsThen(notPaired, 401), 'pairing-ended', /does not know this browser/, /press Unpair/],
    ['a companion that hangs', hangs, 'slow', /did not answer/, /end it and start it again/],
  ])('tells %s', async (_, handler, code, what, remedy) => {
    server.handler = handler;
    const page = await optionsWith(practice, pairedWith(server.address));
    await expectTrouble(page, code, 'fail', what, remedy);
    await page.close();
  });

  it('tells a console that is enabled and not granted, with a button for it', async () => {
    const page = await optionsWith(practice, { consoles: [{ pattern: 'https://siem.example/*', rawReads: true }] });
    await expectTrouble(page, 'host-not-granted', 'fail', /https:\/\/siem\.example/, /Press Grant/);
    await page.getByRole('button', { name: 'Grant' }).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await line(page, 'no-console');
    await page.close();
  });

  it('tells an address that is none', async () => {
    const page = await optionsWith(practice, { companion: 'http://companion.example' });
    await expectTrouble(page, 'address-wrong', 'fail', /without TLS/, /http:\/\/127\.0\.0\.1:8787/);
    await page.close();
  });

  it('looks again when it is told to', async () => {
    server.handler = answers({ hello: 1 });
    const page = await optionsWith(practice, pairedWith(server.address));
    await line(page, 'not-companion');
    server.handler = answers({ ...health, api: apiVersion + 1 });
    await page.getByRole('button', { name: 'Test again' }).press('Enter');
    await line(page, 'version');
    await page.close();
  });
});

describe('with a companion', () => {
  it('goes from not paired to all that works, and says how its model is', async () => {
    const model = await ScriptedModel.start();
    model.observes();
    const companion = await PracticeCompanion.start({
      SIDELIGHT_MODEL_URL: model.url,
      SIDELIGHT_MODEL: 'nobody-has-it',
    });
    try {
      const page = await optionsWith(practice, { companion: companion.address });
      await expectTrouble(page, 'no-pairing', 'warn', /not paired with it/, /npx sidelight pair/);
      await page.getByLabel('Pairing code').fill('AAAA-BBBB-CCCC');
      await page.getByLabel('Your name').fill('Ana');
      await page.getByRole('button', { name: 'Pair' }).click();
      await page.getByText('This code is wrong, used or expired.').waitFor();
      await page.getByText('Get a new one with `npx sidelight pair`').waitFor();
      await page.close();
      await pair(practice, companion.address, companion.code(), 'Ana');
      const paired = await practice.context.newPage();
      await paired.goto(`chrome-extension://${extensionId}/options.html`);
      await line(paired, 'companion-ready');
      await expectTrouble(paired, 'model-unknown', 'fail', /has no “nobody-has-it”/, /Set SIDELIGHT_MODEL/);
      await companion.stop();
      await model.stop();
      await paired.getByRole('button', { name: 'Test again' }).click();
      await expectTrouble(paired, 'refused', 'fail', /No companion answers/, /npx sidelight serve/);
      await paired.close();
    } finally {
      await companion.remove();
    }
  });
});

describe('a reader that does not find what it takes for granted', () => {
  it('is told by console, with what it did not find', async () => {
    // MailDev as it would be if its makers moved the sender elsewhere.
    server.handler = (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<title>MailDev</title><div data-testid="app"><div data-testid="email-viewer-pane">
        <div data-testid="email-viewer" data-email-id="abc"><h2 data-testid="email-subject">Hello</h2><p>Words.</p></div>
        </div></div>`);
    };
    const browser = await openBrowser({ executable: inject('chromium'), headless: true });
    try {
      await browser.worker();
      const page = await browser.context.newPage();
      await page.goto(server.address);
      await page.getByRole('button', { name: 'Investigate', exact: true }).click();
      const options = await browser.context.newPage();
      await options.goto(`chrome-extension://${extensionId}/options.html`);
      await expect
        .poll(async () => {
          await options.getByRole('button', { name: 'Test again' }).click();
          return options.locator('[data-code="reader-drift"]').count();
        })
        .toBe(1);
      await line(options, 'consoles-ready');
      await expectTrouble(options, 'reader-drift', 'fail', /MailDev at .* the sender is shown/, /of another version/);
    } finally {
      await browser.close();
    }
  });
});
