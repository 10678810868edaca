import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionId, openBrowser, type Practice, panelFrame } from '../../scripts/practice/browser.ts';
import { willGrant } from './grants.ts';

/**
 * Microsoft Sentinel, from public facts alone: nobody ran this on a real portal. Pages made from these facts are answered in
 * the vendor's place, so that frames are of other origins as they are there. The release build: every host is asked for.
 */
const release = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const pages = join(import.meta.dirname, '..', 'consoles', 'pages');
const guid = '0a1b2c3d-0000-4000-8000-0123456789ab';
const incident = `https://portal.azure.com/#asset/Microsoft_Azure_Security_Insights/Incident/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w/providers/Microsoft.SecurityInsights/Incidents/${guid}`;
const blades = 'https://*.reactblade.portal.azure.net/*';

let practice: Practice;
const elsewhere: string[] = [];

beforeAll(async () => {
  practice = await openBrowser({ executable: inject('chromium'), headless: true, extension: release });
  await practice.worker();
  await practice.context.route(/^https?:/, (route) => {
    const { hostname } = new URL(route.request().url());
    const name =
      hostname === 'portal.azure.com'
        ? 'sentinel'
        : hostname === 'sandbox-1.reactblade.portal.azure.net'
          ? 'sentinel-blade'
          : undefined;
    if (name && route.request().isNavigationRequest())
      return route.fulfill({ contentType: 'text/html', body: readFileSync(join(pages, `${name}.html`), 'utf8') });
    elsewhere.push(route.request().url());
    return route.abort();
  });
});
afterAll(() => practice?.close());

async function investigated(): Promise<Page> {
  const page = await practice.context.newPage();
  await page.goto(incident);
  await page.frameLocator('iframe').getByText('Sign-in from an unknown country').waitFor();
  await page.getByRole('button', { name: 'Investigate', exact: true }).click();
  const panel = await panelFrame(page);
  await panel.locator('[data-verdict][data-final="true"]').waitFor();
  return page;
}

describe('Microsoft Sentinel, whose blades are frames of other origins', () => {
  it('is enabled with one request for the portal and the frames together', async () => {
    await willGrant(practice, 'https://portal.azure.com/*', blades, 'https://logsextension.hosting.portal.azure.net/*');
    const options = await practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.evaluate(() => {
      const asked: unknown[] = [];
      const request = chrome.permissions.request.bind(chrome.permissions);
      Object.assign(window, { asked });
      chrome.permissions.request = ((permissions: chrome.permissions.Permissions) => {
        asked.push(permissions.origins);
        return request(permissions);
      }) as typeof chrome.permissions.request;
    });
    await options.getByLabel('Address of a console').fill('https://portal.azure.com');
    await options.getByRole('button', { name: 'Enable' }).click();
    await options.getByText('https://portal.azure.com is enabled.').waitFor();
    expect(await options.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
      ['https://portal.azure.com/*', blades, 'https://logsextension.hosting.portal.azure.net/*'],
    ]);
    await options.close();
  });

  it('reads labels and values in the blade, and the first row of the logs as it is numbered', async () => {
    const page = await investigated();
    const panel = await panelFrame(page);
    await panel.locator('summary', { hasText: 'Trace' }).click();
    const trace = await panel.locator('.trace').innerText();
    expect(trace).toMatch(/Read Microsoft Sentinel by the address, [^;]+; 1 of 1 frames/);
    expect(trace).not.toMatch(/requests to the console/);
    expect(trace).toMatch(/The event answered: \d+ fields, [3-9] of a known meaning/);
    const worker = await practice.worker();
    const alert = await worker.evaluate(
      () =>
        new Promise<{ fields: { path: string; value: string }[]; title: string }>((resolve, reject) => {
          const opening = indexedDB.open('sidelight');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const store = names.includes('alerts') ? 'alerts' : (names[0] ?? '');
            const all = database.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => resolve(JSON.parse(JSON.stringify(all.result.at(-1)?.alert ?? all.result.at(-1))));
          };
        }),
    );
    const fields = Object.fromEntries(alert.fields.map(({ path, value }) => [path, value]));
    expect(fields).toMatchObject({
      Severity: 'High',
      Title: 'Sign-in from an unknown country',
      IPAddress: '198.51.100.7',
      UserPrincipalName: 'dora@corp.example',
    });
    await page.close();
  });

  it('without the frames’ origins says what it could not enter', async () => {
    const worker = await practice.worker();
    await worker.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), blades);
    const page = await investigated();
    const panel = await panelFrame(page);
    // It blocks a benign verdict, so the section stands open.
    await panel.locator('.gaps').getByText('1 frame inside the alert could not be entered.').waitFor();
    const options = await practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await options.getByText('not granted').waitFor();
    await options.close();
    await page.close();
  });

  it('asked the portal for nothing', () => {
    // The extension looks for a companion on this machine.
    expect(elsewhere.filter((url) => !/favicon|^http:\/\/127\.0\.0\.1:/.test(url))).toEqual([]);
  });
});
