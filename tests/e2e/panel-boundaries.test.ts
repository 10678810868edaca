import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, firstRunPage } from '../../scripts/practice/browser.ts';
import { Analyst } from './analyst.ts';
import { alertHtml, HostileSite, investigateOn } from './hostile-site.ts';

let analyst: Analyst;
let site: HostileSite;

beforeAll(async () => {
  site = await HostileSite.start();
  analyst = await Analyst.atDesk();
});
afterAll(async () => {
  await analyst?.close();
  await site.stop();
});

describe('the extension’s own pages', () => {
  it('run what came with the extension, and speak to companions alone', async () => {
    const manifest = await readFile(new URL('../../.output/chrome-mv3-e2e/manifest.json', import.meta.url), 'utf8');
    const policy: string = JSON.parse(manifest).content_security_policy.extension_pages;
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      'connect-src https: http://127.0.0.1:* http://localhost:*',
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    const page = await analyst.practice.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      // What the debugger runs at once may do more than the page's own scripts.
      await new Promise((resolve) => setTimeout(resolve));
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      const image = document.createElement('img');
      image.src = 'https://evil.example/seen.png';
      document.body.append(script, image);
      image.setAttribute('onclick', 'window.ran = 1');
      image.click();
      try {
        Reflect.construct(Function, ['window.ran = 1'])();
      } catch {
        directives.push('eval');
      }
      await fetch('http://198.51.100.7/').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { directives: [...new Set(directives)].sort(), ran: 'ran' in window };
    });
    expect(refused.ran).toBe(false);
    expect(refused.directives).toEqual(
      expect.arrayContaining(['connect-src', 'eval', 'img-src', 'script-src-attr', 'script-src-elem']),
    );
    await page.close();
  });
});

/** The address of the docked frame with its secret, as somebody would know it who reads over the extension's shoulder. */
async function frameAddress(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await session.detach();
  const sources = nodes
    .filter((node) => node.nodeName === 'IFRAME')
    .flatMap((node) => node.attributes?.[(node.attributes?.indexOf('src') ?? -1) + 1] ?? []);
  return sources.find((source) => source.startsWith('chrome-extension://')) ?? '';
}

/** Frames an address in a page, as any site can, and gives the frame once it is there. */
async function framed(page: Page, address: string): Promise<Frame | undefined> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('credentialless', '');
    frame.src = src;
    document.body.replaceChildren(frame);
  }, address);
  await page.waitForTimeout(600);
  return page.frames().find((frame) => frame.url().startsWith(`chrome-extension://${extensionId}/`));
}

describe('a site that frames the panel', () => {
  it('sees nothing and orders nothing, whatever secret it shows', async () => {
    const page = await site.visit(analyst, 'console', { html: `<main>${alertHtml}</main>` });
    await investigateOn(page);
    const address = await frameAddress(page);
    const [panel = '', used = ''] = address.split('#');
    // A dynamic address, which no site knows and which is another one at each start of the browser.
    expect(panel).toMatch(/^chrome-extension:\/\/[\w-]+\/panel\.html$/);
    expect(panel).not.toContain(extensionId);
    expect(used).toMatch(/^[0-9a-f-]{36}$/);
    const victim = await (await analyst.practice.worker()).evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
      page.url(),
    );
    const stranger = await site.visit(analyst, 'stranger', { html: '<p>Nothing to see.</p>' });
    expect(await framed(stranger, `chrome-extension://${extensionId}/panel.html`)).toBeUndefined();
    for (const secret of ['', `#${used}`, `#${crypto.randomUUID()}`, '#__proto__', `?tab=${victim}`]) {
      const frame = await framed(stranger, `${panel}${secret}`);
      if (!frame) throw new Error('The frame did not load, so nothing was tested.');
      expect(await frame.locator('body').innerText()).not.toMatch(/Alert 7|Findings|Approve|Investigate this/);
      const heard = await frame.evaluate(async (tab) => {
        const types: string[] = [];
        const port = chrome.runtime.connect({ name: 'panel' });
        port.onMessage.addListener((message) => types.push((message as { type: string }).type));
        for (const message of [
          { type: 'investigate' },
          { type: 'hello', tab },
          { type: 'hello', window: 1 },
          { type: 'draft', text: 'x', request: 1 },
          { type: 'export', request: 2 },
          { type: 'decide', action: 'x', decision: 'approve', request: 3 },
        ])
          try {
            port.postMessage(message);
          } catch {
            // The background has hung up.
          }
        await new Promise((resolve) => setTimeout(resolve, 300));
        return [...new Set(types)];
      }, victim);
      expect(heard.filter((type) => type !== 'refused')).toEqual([]);
    }
    // The panel that was let in goes on as if nothing had been.
    await (await investigateOn(page)).getByText('Alert 7').first().waitFor();
    await stranger.close();
    await page.close();
  });
});

describe('third-party storage', () => {
  it.each([
    ['blocked', 1],
    ['allowed', 0],
  ])('%s: the docked panel works', async (_, mode) => {
    const profile = mkdtempSync(join(tmpdir(), 'sidelight-storage-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ profile: { cookie_controls_mode: mode, block_third_party_cookies: mode === 1 } }),
    );
    const other = await Analyst.atDesk({ profile });
    try {
      await (await firstRunPage(other.practice.context)).close();
      const page = await site.visit(other, `storage-${mode}`, { html: `<main>${alertHtml}</main>` });
      const panel = await investigateOn(page);
      const stores = await panel.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('probe');
            opening.onsuccess = () => resolve(true);
            opening.onerror = () => resolve(false);
          }),
      );
      expect(stores).toBe(mode === 0);
      await panel.getByRole('button', { name: 'Agree', exact: true }).click();
      await panel.getByText(/ agreed/).waitFor();
    } finally {
      await other.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
