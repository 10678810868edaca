import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, panelFrame } from '../../scripts/practice/browser.ts';
import { Analyst } from './analyst.ts';
import { alertHtml, HostileSite, investigateOn, pressLauncher } from './hostile-site.ts';

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

/** What the panel lists as indicators. */
async function indicators(panel: Frame): Promise<string> {
  const list = panel.locator('details', { has: panel.locator('summary', { hasText: /^Indicators/ }) });
  await list.locator('summary').click();
  return list.innerText();
}

/** Writes into the panel's field for a reason, by keys, and gives what stands there then. */
async function typeInPanel(panel: Frame): Promise<string> {
  const disagree = panel.getByRole('button', { name: 'Disagree' });
  await disagree.click();
  const field = panel.getByLabel('Because');
  await field.click();
  await panel.page().keyboard.type('it is a test');
  return field.inputValue();
}

describe('a page with the strictest headers', () => {
  it.each<[string, Record<string, string>, string?]>([
    ['a policy that allows nothing', { 'content-security-policy': "default-src 'none'; frame-src 'none'" }],
    [
      'isolation from other origins',
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    ],
    ['trusted types', { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" }],
  ])('is investigated: %s', async (name, headers) => {
    const page = await site.visit(analyst, encodeURIComponent(name), { html: `<main>${alertHtml}</main>`, headers });
    const panel = await investigateOn(page);
    expect(await panel.locator('.alert .title').innerText()).toBe('Alert 7: many failed logins');
    await page.locator('sidelight-mark button').waitFor();
    await page.close();
  });

  it('which takes no frame of an extension: the panel opens in a tab', async () => {
    const page = await site.visit(analyst, 'sandboxed', {
      html: `<main>${alertHtml}</main>`,
      headers: { 'content-security-policy': 'sandbox' },
    });
    const opened = analyst.practice.context.waitForEvent('page');
    await pressLauncher(page);
    const panel = await opened;
    await panel.locator('[data-verdict][data-final="true"]').waitFor();
    expect(await panel.locator('.alert .title').innerText()).toBe('Alert 7: many failed logins');
    expect(await page.locator('sidelight-panel').count()).toBe(0);
    await panel.close();
    await page.close();
  });
});

describe('a page that changes what scripts stand on', () => {
  it('is read as it is shown', async () => {
    const page = await site.visit(analyst, 'globals', {
      html: `<script>
        for (const name of ['type', 'then', 'id', 'secret', 'toJSON', 'polluted'])
          Object.defineProperty(Object.prototype, name, { get() { throw new Error(name); }, set() {} });
        for (const name of ['map', 'push', 'filter', 'at']) Array.prototype[name] = () => { throw new Error(name); };
        document.querySelector = document.createElement = JSON.stringify = () => { throw new Error('mine'); };
        Element.prototype.attachShadow = Element.prototype.append = () => { throw new Error('mine'); };
      </script><main>${alertHtml}</main>`,
    });
    const panel = await investigateOn(page);
    expect(await panel.locator('.alert .title').innerText()).toBe('Alert 7: many failed logins');
    await page.close();
  });

  it('by the names of its elements, hides nothing and holds nothing up', async () => {
    const names = [
      ...['parentElement', 'parentNode', 'childNodes', 'firstChild', 'nodeName', 'nodeType', 'shadowRoot', 'append'],
      ...['nextSibling', 'querySelector', 'querySelectorAll', 'textContent', 'checkVisibility', 'ownerDocument'],
      ...['getBoundingClientRect', 'isConnected', 'style', 'attributes', 'tagName', 'children'],
    ];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const page = await site.visit(analyst, 'names', {
      html: `<img name="querySelector"><form name="body"></form><form name="documentElement"></form><a id="CSS"></a>
        <form role="main">${inputs}${alertHtml}<p>verify at https://evil-login.example/x</p></form>`,
    });
    const panel = await investigateOn(page);
    expect(await indicators(panel)).toContain('evil-login[.]example');
    await page.close();
  });

  it('by defining our elements as its own, learns nothing and breaks nothing', async () => {
    const page = await site.visit(analyst, 'elements', {
      html: `<script>
        window.seen = [];
        for (const name of ['sidelight-launcher', 'sidelight-panel', 'sidelight-mark'])
          customElements.define(name, class extends HTMLElement {
            constructor() { super(); this.inner = this.attachInternals(); window.seen.push(this); }
            connectedCallback() { this.remove(); throw new Error('mine'); }
          });
      </script><main>${alertHtml}</main>`,
    });
    await investigateOn(page);
    const roots = await page.evaluate(() =>
      (window as unknown as { seen: { inner: ElementInternals }[] }).seen.map(({ inner }) => inner.shadowRoot),
    );
    expect(roots.filter((root) => root !== null)).toEqual([]);
    await page.close();
  });

  it('again and again, by taking our mark out, comes to rest', async () => {
    const page = await site.visit(analyst, 'removals', {
      html: `<main>${alertHtml}</main><script>
        window.removed = 0;
        new MutationObserver(() => {
          for (const mark of document.querySelectorAll('sidelight-mark')) { mark.remove(); window.removed++; }
        }).observe(document, { subtree: true, childList: true });
      </script>`,
    });
    await investigateOn(page);
    await page.waitForTimeout(1500);
    const removed = await page.evaluate(() => (window as unknown as { removed: number }).removed);
    // Each state of the investigation sets its mark, and each is put back a few times.
    expect(removed).toBeGreaterThan(0);
    expect(removed).toBeLessThan(60);
    await page.close();
  });
});

describe('a page that is too much', () => {
  it('of rows, of words in one place, of depth is read in part, and the rest is a gap', async () => {
    const page = await site.visit(analyst, 'rows', {
      html: `<main>${alertHtml}<table id="rows"></table></main><script>
        rows.innerHTML = Array.from({ length: 10000 }, (_, i) => '<tr>' + '<td>cell</td>'.repeat(12) + '</tr>').join('');
        const huge = document.querySelector('main').appendChild(document.createElement('p'));
        huge.textContent = 'word '.repeat(400_000);
        let deep = document.querySelector('main');
        for (let i = 0; i < 5000; i++) deep = deep.appendChild(document.createElement('b'));
        deep.textContent = 'deep';
      </script>`,
    });
    const panel = await investigateOn(page);
    await panel.getByText('The page is larger than what is read; the rest was left out.', { exact: true }).waitFor();
    await page.close();
  });

  it('of frames in frames is read as far as they go', async () => {
    const page = await site.visit(analyst, 'frames', {
      html: `<main>${alertHtml}<iframe src="frames"></iframe><iframe src="frames?1"></iframe><iframe srcdoc="&lt;iframe src=frames>&lt;/iframe>words in a frame"></iframe></main>`,
    });
    await investigateOn(page);
    await page.close();
  });
});

describe('a modal dialog', () => {
  const modal = `<main>${alertHtml}</main><dialog id="modal" style="transform: scale(1)"><h2>Alert 8: one more</h2><input id="inside"></dialog>`;
  const inPanelFocus = (page: Page) => page.evaluate(() => document.activeElement?.localName);

  it('of the browser’s own kind leaves launcher and panel in reach, and closing it keeps the panel', async () => {
    const page = await site.visit(analyst, 'modal', { html: `${modal}<script>modal.showModal()</script>` });
    const panel = await investigateOn(page);
    expect(await panel.locator('.alert .title').innerText()).toBe('Alert 8: one more');
    expect(await typeInPanel(panel)).toBe('it is a test');
    expect(await inPanelFocus(page)).toBe('sidelight-panel');
    await panel.evaluate(() => document.documentElement.setAttribute('data-same', ''));
    await page.evaluate(() => document.querySelector('dialog')?.close());
    // The same document, not another one. What was typed may go: another alert is on screen now.
    await page.locator('html > sidelight-panel').waitFor({ state: 'attached' });
    expect(await panel.locator('html').getAttribute('data-same')).toBe('');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.locator('dialog > sidelight-panel').waitFor({ state: 'attached' });
    await panel.getByText('Alert 8: one more').first().waitFor();
    expect(await typeInPanel(panel)).toContain('it is a test');
    expect(await panel.locator('html').getAttribute('data-same')).toBe('');
    await page.close();
  });

  it('that is taken out of the page gives the panel back', async () => {
    const page = await site.visit(analyst, 'modal-removed', { html: `${modal}<script>modal.showModal()</script>` });
    await investigateOn(page);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await page.locator('html > sidelight-launcher').waitFor({ state: 'attached' });
    await page.locator('html > sidelight-panel').waitFor({ state: 'attached' });
    const panel = await panelFrame(page);
    await panel.getByText('Alert 7: many failed logins').first().waitFor();
    await page.close();
  });

  it('of scripts, which takes the focus back from all around it, lets the panel be typed in', async () => {
    const page = await site.visit(analyst, 'trap', {
      html: `<main aria-hidden="true" inert>${alertHtml}</main><div role="dialog" id="modal"><h2>Alert 8: one more</h2><input id="inside"></div><script>
        for (const name of ['focusin', 'focus'])
          document.addEventListener(name, (event) => { if (!modal.contains(event.target)) inside.focus(); }, true);
        document.addEventListener('focusout', () => setTimeout(() => { if (!modal.contains(document.activeElement) && document.activeElement === document.body) inside.focus(); }));
        inside.focus();
      </script>`,
    });
    const panel = await investigateOn(page);
    expect(await typeInPanel(panel)).toBe('it is a test');
    await page.close();
  });
});

describe('what a page sends by script', () => {
  it('moves neither launcher nor mark nor panel', async () => {
    const page = await site.visit(analyst, 'synthetic', { html: `<main>${alertHtml}</main>` });
    await page.getByRole('button', { name: 'Investigate', exact: true }).waitFor();
    const press = (host: string) =>
      page.evaluate((name) => {
        const button = document.querySelector(name)?.shadowRoot?.querySelector('button');
        button?.focus();
        button?.click();
        for (const type of ['pointerenter', 'pointerover', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
          button?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, button: 0 }));
        for (const type of ['keydown', 'keyup'])
          button?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
        postMessage({ type: 'launcher-clicked', address: location.href, onScreen: null }, '*');
      }, host);
    await press('sidelight-launcher');
    await page.waitForTimeout(400);
    expect(await page.locator('sidelight-panel').count()).toBe(0);
    await pressLauncher(page);
    await (await panelFrame(page)).locator('[data-verdict][data-final="true"]').waitFor();
    await page.locator('sidelight-mark button').waitFor();
    await press('sidelight-mark');
    expect(await page.locator('sidelight-mark').getByRole('button').getAttribute('aria-expanded')).toBe('false');
    expect(page.frames().filter((frame) => frame.url().includes(extensionId)).length).toBe(1);
    await page.close();
  });
});
