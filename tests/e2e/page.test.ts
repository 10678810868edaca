import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Drafted } from '../../lib/page/draft.ts';
import type { VisibleText } from '../../lib/page/visible.ts';
import { bundled } from '../../scripts/practice/bundled.ts';
import { plainBrowser } from './console-on-page.ts';

/** What is injected: see page-in-browser.ts. */
interface Injected {
  visibleText(root: Node, careful: boolean): VisibleText;
  findQuote(root: Node, quote: string): Range | undefined;
  draftInto(field: Element | undefined, text: string): Promise<Drafted>;
  fieldOf(target: EventTarget | null): Element | undefined;
  highlightQuote(quote: string): boolean;
}
declare const window: Window & { page: Injected };

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundled(`import ${JSON.stringify(join(import.meta.dirname, 'page-in-browser.ts'))};`);
  browser = await plainBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

async function show(html: string): Promise<void> {
  await page.setContent(html);
  await page.addScriptTag({ content: script });
}

describe('visible text', () => {
  const tricks: Record<string, string> = {
    'display:none': '<p style="display:none">X</p>',
    'visibility:hidden': '<p style="visibility:hidden">X</p>',
    'opacity 0 of an ancestor': '<div style="opacity:0"><p>X</p></div>',
    'opacity .01': '<p style="opacity:.01">X</p>',
    'closed details': '<details><summary>s</summary><p>X</p></details>',
    'font-size 0': '<p style="font-size:0">X</p>',
    'font-size 1px': '<p style="font-size:1px">X</p>',
    'white on white': '<p style="color:#fff">X</p>',
    'nearly white on white': '<p style="color:#fdfdfd">X</p>',
    'black on black': '<div style="background:#000"><p style="color:#010101">X</p></div>',
    'alpha 0': '<p style="color:rgba(0,0,0,0)">X</p>',
    'text-fill transparent': '<p style="-webkit-text-fill-color:transparent">X</p>',
    'clip rect': '<p style="position:absolute;clip:rect(0 0 0 0);overflow:hidden">X</p>',
    'clip-path': '<p style="position:absolute;clip-path:inset(50%);overflow:hidden">X</p>',
    'off the screen': '<p style="position:absolute;left:-9999px">X</p>',
    'text-indent': '<p style="text-indent:-9999px;overflow:hidden">X</p>',
    'height 0': '<p style="height:0;overflow:hidden">X</p>',
    'scale 0': '<p style="transform:scale(0)">X</p>',
    'content-visibility': '<div style="content-visibility:hidden"><p>X</p></div>',
  };
  for (const [name, html] of Object.entries(tricks)) {
    it(`tells apart what is hidden by ${name}`, async () => {
      await show(`<p>seen before</p>${html.replace('X', 'unseen words')}<p>seen after</p>`);
      const { visible, hidden } = await page.evaluate(() => window.page.visibleText(document.body, true));
      expect(visible).toMatch(/^seen before\n(?:s\n)?seen after$/);
      expect(hidden.map((h) => h.text)).toEqual(['unseen words']);
    });
  }

  it('keeps what is seen: white on dark, small print, scrolled boxes, below the fold, shadow roots', async () => {
    await show(`<div style="background:#123"><p style="color:#fff">one</p></div><p style="font-size:9px;color:#767676">two</p>
      <div style="height:20px;overflow:auto"><p>three</p><p style="margin-top:300px">four</p></div><p style="margin-top:3000px">five</p><div id="host"></div>
      <p style="background:url(data:,)"><span style="color:#fff">seven</span></p>`);
    await page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>six</p>';
    });
    const { visible, hidden } = await page.evaluate(() => window.page.visibleText(document.body, true));
    expect(visible.split('\n')).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
    expect(hidden).toEqual([]);
  });

  it('sees what is made visible in what is not, whether it looks at colours or not', async () => {
    await show(
      '<p>seen</p><div style="visibility:hidden">unseen <p style="visibility:visible">shown again</p><i>unseen too</i></div><div style="display:none"><p style="visibility:visible">never</p></div>',
    );
    for (const careful of [true, false]) {
      const { visible } = await page.evaluate((eye) => window.page.visibleText(document.body, eye), careful);
      expect(visible.split(/\s*\n\s*/)).toEqual(['seen', 'shown again']);
    }
  });

  it('never takes marks of ours for words of the page', async () => {
    await show('<h1 id="title">Port scan</h1>');
    await page.evaluate(() => {
      const mark = document.createElement('sidelight-mark');
      mark.attachShadow({ mode: 'open' }).innerHTML = '<button>Malicious</button>';
      document.getElementById('title')?.append(mark);
    });
    for (const careful of [true, false])
      expect((await page.evaluate((eye) => window.page.visibleText(document.body, eye), careful)).visible).toBe(
        'Port scan',
      );
  });

  it('never takes script, style or templates for text, and survives elements nested two thousand deep', async () => {
    await show(
      '<p>seen</p><script>var unseen=1</script><style>p{}</style><template><p>unseen</p></template><script type="text/x-template"><p>unseen</p></script>',
    );
    await page.evaluate(() => {
      let inner: Element = document.body;
      for (let i = 0; i < 2_000; i++) inner = inner.appendChild(document.createElement('b'));
      inner.textContent = 'deep';
    });
    const { visible } = await page.evaluate(() => window.page.visibleText(document.body, false));
    expect(visible).not.toContain('unseen');
    expect(visible).toContain('seen');
  });
});

describe('quotes', () => {
  it('are found over several nodes, white space aside, and after the page was rendered anew', async () => {
    await show('<p id="p">Verify your <b>account</b>\n   within <i>24</i> hours</p>');
    const quote = 'Verify your account within 24 hours';
    expect(
      await page.evaluate((q) => window.page.findQuote(document.body, q)?.toString().replace(/\s+/g, ' '), quote),
    ).toBe(quote);
    expect(await page.evaluate((q) => window.page.highlightQuote(q), quote)).toBe(true);
    await page.evaluate(() => {
      const p = document.getElementById('p');
      if (p) p.outerHTML = '<div><p>Verify your account within 24 hours</p></div>';
    });
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].map(String)))
      .toEqual([quote]);
  });

  it('are not found where they are hidden', async () => {
    await show('<p style="display:none">hidden words</p>');
    expect(await page.evaluate(() => window.page.highlightQuote('hidden words'))).toBe(false);
  });
});

describe('drafts', () => {
  // What stands in a field with room for lines stays: the caret is at its end, and a note begins its own line.
  const fields: Record<string, [html: string, kept: string]> = {
    'a text area': ['<textarea id="f">old</textarea>', 'old\n'],
    'an input': ['<input id="f" value="old">', ''],
    'an editable region': ['<div id="f" contenteditable="true">old</div>', 'old'],
  };
  for (const [name, [html, kept]] of Object.entries(fields)) {
    it(`go into ${name}, tell the page’s scripts, and can be undone`, async () => {
      await show(`<form onsubmit="window.submitted=1">${html}</form>`);
      await page.evaluate(() =>
        document.getElementById('f')?.addEventListener('input', () => Object.assign(window, { heard: 1 })),
      );
      await page.locator('#f').press('End');
      const draft = (text: string) =>
        page.evaluate(
          async (note) => (await window.page.draftInto(window.page.fieldOf(document.getElementById('f')), note)).ok,
          text,
        );
      expect(await draft('first line\nsecond <b>line</b>')).toBe(true);
      const content = () =>
        page.locator('#f').evaluate((node) => ('value' in node ? String(node.value) : (node as HTMLElement).innerText));
      expect(await content()).toMatch(new RegExp(`^${kept}first line(?:\\n| · )second <b>line</b>$`));
      expect(
        await page.evaluate(() => [
          (window as unknown as { heard?: number }).heard,
          (window as unknown as { submitted?: number }).submitted,
        ]),
      ).toEqual([1, undefined]);
      // Drafted once more it takes the place of the first.
      expect(await draft('other words')).toBe(true);
      expect(await content()).toBe(`${kept}other words`);
      for (let i = 0; i < 2; i++) await page.locator('#f').press('Control+Z');
      expect(await content()).toBe('old');
    });
  }

  it('never go into passwords, disabled or read-only fields', async () => {
    await show(
      '<input id="a" type="password"><input id="b" disabled><textarea id="c" readonly></textarea><p id="d">words</p>',
    );
    expect(
      await page.evaluate(() =>
        Promise.all(
          ['a', 'b', 'c', 'd'].map(
            async (id) => (await window.page.draftInto(window.page.fieldOf(document.getElementById(id)), 'x')).ok,
          ),
        ),
      ),
    ).toEqual([false, false, false, false]);
  });

  it('never go into a search, in whatever language, and go into what is none', async () => {
    const searches = [
      '<input type="search">',
      '<input role="searchbox">',
      '<div role="combobox"><input></div>',
      '<form role="search"><textarea></textarea></form>',
      ...['Search emails...', 'Suchen', 'Suche nach …', 'Recherche', 'Buscar', 'Cerca', 'Zoeken', 'Filter'].map(
        (words) => `<input placeholder="${words}">`,
      ),
      '<label>Search <input></label>',
      '<input name="quickfilter">',
    ];
    const others = [
      '<input placeholder="Note">',
      '<input id="research">',
      '<textarea placeholder="Notes, such as what you found"></textarea>',
    ];
    await show([...searches, ...others].map((html) => `<section>${html}</section>`).join(''));
    const drafted = await page.evaluate(() =>
      Promise.all([...document.querySelectorAll('input, textarea')].map((field) => window.page.draftInto(field, 'x'))),
    );
    expect(drafted.map(({ ok }) => ok)).toEqual([...searches.map(() => false), ...others.map(() => true)]);
    expect(drafted[0]?.why).toBe('That is a search field: click into the field for the note first.');
  });
});
