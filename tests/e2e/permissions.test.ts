import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionId, openBrowser, type Practice, panelFrame } from '../../scripts/practice/browser.ts';
import { clickToolbar, willGrant } from './grants.ts';

/** The release build: no host is granted, nothing is enabled. */
const release = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

let practice: Practice;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(
      '<title>Alert 7</title><main><h1>Alert 7: many failed logins</h1><dl><dt>User</dt><dd>ana</dd></dl><p>From 198.51.100.7</p></main>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  practice = await openBrowser({ executable: inject('chromium'), headless: true, extension: release });
  await practice.worker();
});
afterEach(async () => {
  // Whatever became of a test, its tab must not be taken for the next one's.
  await Promise.all(visited.splice(0).map((page) => page.close()));
});
afterAll(async () => {
  await practice.close();
  server.close();
});

const visited: Page[] = [];
let visits = 0;

/** Opens the alert in a tab of its own, at an address of its own. */
async function visit(): Promise<Page> {
  const page = await practice.context.newPage();
  visited.push(page);
  visits += 1;
  await page.goto(`${address}/${visits}`);
  return page;
}

describe('a host that is not enabled', () => {
  it('has nothing of ours in it', async () => {
    const page = await visit();
    await page.waitForTimeout(700);
    expect(
      await page.evaluate(
        () => document.documentElement.querySelectorAll('sidelight-launcher, sidelight-panel, sidelight-mark').length,
      ),
    ).toBe(0);
    expect(await page.evaluate(() => [...document.scripts].length)).toBe(0);
    await page.close();
  });

  it('is investigated by one click on the toolbar', async () => {
    const page = await visit();
    await page.bringToFront();
    await clickToolbar(practice, page);
    const panel = await panelFrame(page);
    await panel.locator('[data-verdict][data-final="true"]').waitFor();
    expect(await panel.locator('.alert .title').innerText()).toBe('Alert 7: many failed logins');
    expect(await panel.locator('[data-verdict]').getAttribute('data-verdict')).toBe('inconclusive');
    await page.close();
  });
});

describe('enabling a console in the options', () => {
  it('asks for that host alone, puts the button into open tabs, and takes it back', async () => {
    await willGrant(practice, 'http://127.0.0.1/*');
    const page = await visit();
    const options = await practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByLabel('Address of a console').fill(address);
    await options.getByRole('button', { name: 'Enable' }).click();
    await options.getByText('http://127.0.0.1 is enabled.').waitFor();
    await page.getByRole('button', { name: 'Investigate', exact: true }).waitFor();
    await options.getByRole('button', { name: 'Remove' }).click();
    await options.getByText('http://127.0.0.1 is no longer enabled.').waitFor();
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('sidelight-launcher').count()).toBe(0);
    await options.close();
    await page.close();
  });

  it('says what is wrong with an address', async () => {
    const options = await practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByLabel('Address of a console').fill('not an address');
    await options.getByRole('button', { name: 'Enable' }).click();
    await options.getByText('Give the address of a console').waitFor();
    await options.close();
  });
});

describe('the manifest', () => {
  it('asks for what DESIGN.md names and for nothing else', async () => {
    const file = new URL('../../.output/chrome-mv3/manifest.json', import.meta.url);
    const manifest = JSON.parse(await readFile(file, 'utf8')) as {
      permissions: string[];
      optional_host_permissions: string[];
    };
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});
