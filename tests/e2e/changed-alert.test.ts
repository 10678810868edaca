import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, type Practice, panelFrame } from '../../scripts/practice/browser.ts';

let server: Server;
let practice: Practice;
let page: Page;

beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(
      '<title>Alert 7</title><main><h1>Alert 7: many failed logins</h1><dl><dt>Severity</dt><dd id="severity">medium</dd><dt>User</dt><dd>ana</dd><dt>Last seen</dt><dd id="seen">3 minutes ago</dd></dl></main>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  practice = await openBrowser({ executable: inject('chromium'), headless: true });
  await practice.worker();
  page = await practice.context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts/7`);
  await page.getByRole('button', { name: 'Investigate', exact: true }).click();
  await (await panelFrame(page)).locator('[data-verdict][data-final="true"]').waitFor();
});
afterAll(async () => {
  await practice.close();
  server.close();
});

const mark = () => page.locator('h1 sidelight-mark').getByRole('button');

describe('an alert that goes on changing after its verdict', () => {
  it('keeps its verdict while only a clock moves', async () => {
    await page.locator('#seen').evaluate((element) => {
      element.textContent = '4 minutes ago';
    });
    await page.waitForTimeout(1500);
    expect(await (await panelFrame(page)).locator('.stale').count()).toBe(0);
    expect(await mark().innerText()).not.toContain('alert changed');
  });

  it('marks the verdict stale and says what changed', async () => {
    await page.locator('#severity').evaluate((element) => {
      element.textContent = 'high';
    });
    const panel = await panelFrame(page);
    await panel.getByText('This alert changed after it was investigated').waitFor();
    expect((await panel.locator('.stale dl').innerText()).replace(/\s+/g, ' ')).toBe('Severity medium → high');
    expect(await panel.locator('[data-verdict]').first().getAttribute('data-stale')).toBe('true');
    await expect.poll(() => mark().innerText()).toContain('alert changed');
  });

  it('is as it was once the change is taken back', async () => {
    await page.locator('#severity').evaluate((element) => {
      element.textContent = 'medium';
    });
    await (await panelFrame(page)).locator('.stale').waitFor({ state: 'detached' });
    await expect.poll(() => mark().innerText()).not.toContain('alert changed');
  });

  it('is investigated anew as it is now', async () => {
    await page.locator('#severity').evaluate((element) => {
      element.textContent = 'critical';
    });
    const panel = await panelFrame(page);
    await panel.getByRole('button', { name: 'Investigate again' }).click();
    await panel.locator('.stale').waitFor({ state: 'detached' });
    await panel.locator('[data-verdict][data-final="true"]:not([data-stale])').waitFor();
  });
});
