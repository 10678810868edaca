import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../../scripts/practice/bundled.ts';
import { Analyst } from './analyst.ts';
import { alertHtml, HostileSite, investigateOn } from './hostile-site.ts';

/** Drafts by the extension itself, in its own world, into editors as consoles have them. */
let analyst: Analyst;
let site: HostileSite;

beforeAll(async () => {
  [analyst, site] = await Promise.all([Analyst.atDesk(), HostileSite.start()]);
  const script = await bundled(`import ${JSON.stringify(join(import.meta.dirname, 'editors-on-page.ts'))};`);
  site.serve('editors.js', { html: script, headers: { 'content-type': 'text/javascript' } });
});
afterAll(() => Promise.all([analyst.close(), site.stop()]));

const counted =
  '<script>sent = 0; addEventListener("submit", (event) => { sent++; event.preventDefault(); }, true); heard = ""; addEventListener("keydown", (event) => { heard += event.key; }, true)</script>';

async function drafted(page: Page, panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
  await panel.getByText(/Drafted\. Read it/).waitFor();
  expect(await page.evaluate(() => (window as unknown as { sent: number }).sent)).toBe(0);
}

/** Monaco's loader and Monaco, as far as they are used here. */
interface Loader {
  (names: string[], then: (loaded: Partial<Monaco>) => void): void;
  config(given: { paths: Record<string, string> }): void;
}
interface Monaco {
  editor: { create(place: Element | null, given: { value: string; language: string }): { getValue(): string } };
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a draft goes into', () => {
  it.each(['react', 'codemirror', 'quill', 'prosemirror'])(
    '%s, which knows it, keeps what stood there, and undoes it',
    async (name) => {
      const page = await site.visit(analyst, name, {
        html: `${counted}${alertHtml}<form><div id="place"></div></form><script src="editors.js"></script>
        <script>read = editors.${name}(document.getElementById('place'))</script>`,
      });
      const known = () => page.evaluate(() => (window as unknown as { read(): string }).read());
      const panel = await investigateOn(page);
      const editable = page.locator('#place textarea, #place [contenteditable="true"]').first();
      await editable.click();
      await editable.press('Control+End');
      await drafted(page, panel);
      expect(squeezed(await known())).toMatch(/^old ?INCONCLUSIVE.+Sidelight, .+ a person decides\.$/);
      expect((await known()).split('\n').length).toBeGreaterThan(3);
      await editable.press('Control+Z');
      expect(squeezed(await known())).toBe('old');
      expect(await page.evaluate(() => (window as unknown as { heard: string }).heard)).not.toMatch(/INCON/);
      await page.close();
    },
  );

  it('Monaco, whose field of the newest kind takes nothing but what is pasted', async () => {
    const files = join(import.meta.dirname, '..', '..', 'node_modules', 'monaco-editor', 'min');
    const page = await site.visit(analyst, 'monaco', {
      html: `${counted}${alertHtml}<div id="place" style="height:300px"></div>`,
    });
    await page.route('**/vs/**', (route) =>
      route.fulfill({ path: join(files, new URL(route.request().url()).pathname.slice(1)) }),
    );
    await page.addScriptTag({ content: readFileSync(join(files, 'vs', 'loader.js'), 'utf8') });
    await page.evaluate(async () => {
      const { require, monaco } = window as unknown as { require: Loader; monaco?: Monaco };
      require.config({ paths: { vs: '/vs' } });
      const loaded = await new Promise<Partial<Monaco>>((then) => require(['vs/editor/editor.main'], then));
      const { editor } = loaded.editor
        ? (loaded as Monaco)
        : (monaco ?? (window as unknown as { monaco: Monaco }).monaco);
      const created = editor.create(document.getElementById('place'), { value: 'old', language: 'plaintext' });
      Object.assign(window, { read: () => created.getValue() });
    });
    const panel = await investigateOn(page);
    await page.locator('#place .view-lines').click();
    await page.keyboard.press('Control+End');
    await drafted(page, panel);
    const known = () => page.evaluate(() => (window as unknown as { read(): string }).read());
    expect(squeezed(await known())).toMatch(/^old ?INCONCLUSIVE.+a person decides\.$/);
    await page.close();
  });
});

describe('a field in a frame', () => {
  const editor = '<body contenteditable="true" aria-label="rich">old</body>';
  const frame = (inner: string) =>
    `<iframe srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

  it.each([
    ['the page', '<div id="place"></div>'],
    ['a frame of it', frame('<div id="place"></div>')],
  ])('that %s opened after the alert was read gets the draft', async (name, html) => {
    const page = await site.visit(analyst, `editor-in-${name.replaceAll(' ', '-')}`, {
      html: `${counted}${alertHtml}<textarea>mine</textarea>${html}`,
    });
    const panel = await investigateOn(page);
    await page.locator('textarea').click();
    for (const inner of page.frames())
      await inner
        .evaluate((given) => {
          const place = document.getElementById('place');
          if (place) place.innerHTML = given;
        }, frame(editor))
        .catch(() => {});
    const inside = await frameWithEditor(page);
    await inside.locator('body[contenteditable]').click();
    await drafted(page, panel);
    expect(squeezed(await inside.locator('body').innerText())).toMatch(/INCONCLUSIVE.+a person decides\./);
    expect(await page.locator('textarea').inputValue()).toBe('mine');
    await page.close();
  });

  it('gets nothing where a mail or another site put it there: what is drafted there they could read', async () => {
    const page = await site.visit(analyst, 'sandboxed', {
      html: `${counted}${alertHtml}<iframe sandbox="allow-scripts" srcdoc="<textarea>theirs</textarea>"></iframe>`,
    });
    const panel = await investigateOn(page);
    const theirs = page.frames().find((inner) => inner.url() === 'about:srcdoc');
    await theirs?.locator('textarea').click();
    await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
    await panel.getByText('That field is in a frame of another site.').waitFor();
    expect(await theirs?.locator('textarea').inputValue()).toBe('theirs');
    await page.close();
  });

  it('does not keep the draft from the page’s own field, where the frame that was clicked has none', async () => {
    const page = await site.visit(analyst, 'read-only', {
      html: `${counted}${alertHtml}<textarea>mine</textarea>${frame('<p>a mail to read</p>')}`,
    });
    const panel = await investigateOn(page);
    await page.locator('textarea').click();
    await page
      .frames()
      .find((inner) => inner.url() === 'about:srcdoc')
      ?.locator('p')
      .click();
    await drafted(page, panel);
    expect(await page.locator('textarea').inputValue()).toMatch(/^mine\nINCONCLUSIVE/);
    await page.close();
  });
});

async function frameWithEditor(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 100; tries++) {
    for (const inner of page.frames())
      if (
        inner.url() === 'about:srcdoc' &&
        (await inner
          .locator('body[contenteditable]')
          .count()
          .catch(() => 0)) > 0
      )
        return inner;
    await page.waitForTimeout(50);
  }
  throw new Error('No frame has an editor.');
}
