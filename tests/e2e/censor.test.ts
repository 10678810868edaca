import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CensoredPage } from '../../lib/page/censor.ts';
import { bundled } from '../../scripts/practice/bundled.ts';
import { plainBrowser } from './console-on-page.ts';
import { wordsIn, wordsThatTell } from './words-that-tell.ts';

declare const window: Window & { censoredPage(page: Document, keep?: readonly Element[]): CensoredPage };

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const lib = join(import.meta.dirname, '..', '..', 'lib', 'page');
  script = await bundled(
    `import { censoredPage } from ${JSON.stringify(join(lib, 'censor.ts'))}; Object.assign(window, { censoredPage });`,
  );
  browser = await plainBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

async function show(html: string): Promise<void> {
  await page.setContent(html);
  await page.evaluate(script);
}

const censored = (keep = '') =>
  page.evaluate((selector) => {
    const kept = selector === '' ? [] : [...document.querySelectorAll(selector)];
    return window.censoredPage(document, kept);
  }, keep);

/** An element of a page that somebody filled. */
interface Piece {
  tag: string;
  attributes: [name: string, value: string][];
  text: string;
  inShadow: boolean;
  children: Piece[];
}

const secrets = [
  'Mallory Quimby',
  'jdoe@corp-internal.example',
  'Zażółć gęślą',
  '山田太郎さん',
  '10.20.30.40',
  'fe80::1ff:fe23',
  'DC01-Finance',
  'https://vault.corp.example/secret/Token8842?user=jdoe#frag',
  '4111 1111 1111 1111',
  '<b onclick="steal()">Quimby</b> & "more"',
  'Przemysław',
];
const secret = fc.constantFrom(...secrets);
const slug = secret.map((text) => text.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase());
const naming = fc.oneof(
  fc.constantFrom('alert-header', 'email-viewer', 'col-12', 'ms-Panel', 'euiFlyout', 'css-1x9a2b'),
  slug,
  slug.map((text) => `row-${text}`),
  secret,
);
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('class', 'id', 'data-testid', 'role', 'name', 'aria-controls'), naming),
  fc.tuple(
    fc.constantFrom('title', 'alt', 'href', 'src', 'value', 'aria-label', 'placeholder', 'data-user', 'content'),
    secret,
  ),
  fc.tuple(
    fc.constant('style'),
    secret.map((text) => `display:block;background:url("https://${text}");content:"${text}";--x:${text}`),
  ),
  fc.tuple(
    slug.map((text) => `data-${text}`),
    secret,
  ),
);
const piece: fc.Memo<Piece> = fc.memo((depth) =>
  fc.record({
    tag: fc.constantFrom('div', 'span', 'p', 'a', 'td', 'form', 'input', 'textarea', 'option', 'quimby-card', 'svg'),
    attributes: fc.array(attribute, { maxLength: 4 }),
    text: fc.oneof(secret, fc.constant('')),
    inShadow: fc.boolean(),
    children: depth > 1 ? fc.array(piece(depth - 1), { maxLength: 3 }) : fc.constant([]),
  }),
);

/** Builds the page, and gives every text and value that is in it. */
async function build(pieces: Piece[]): Promise<void> {
  await page.evaluate((all) => {
    const put = (parent: Node, one: (typeof all)[number]) => {
      const element = document.createElement(one.tag);
      for (const [name, value] of one.attributes)
        try {
          element.setAttribute(name, value);
        } catch {
          // No name of an attribute.
        }
      element.append(one.text);
      parent.appendChild(element);
      const inner = one.inShadow && one.tag === 'div' ? element.attachShadow({ mode: 'open' }) : element;
      for (const child of one.children) put(inner, child);
    };
    document.title = 'Quimby';
    document.body.replaceChildren();
    for (const one of all) put(document.body, one);
  }, pieces);
}

const textsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((one) => [one.text, ...one.attributes.flat(), ...textsOf(one.children)]);

describe('a censored page', () => {
  it('holds no word, number, address or name of the page, whatever the page is made of', async () => {
    await show('<p></p>');
    await fc.assert(
      fc.asyncProperty(fc.array(piece(4), { minLength: 1, maxLength: 4 }), async (pieces) => {
        await build(pieces);
        const { html } = await censored();
        // Names that show nowhere but in names are the developers' own: what a page shows is what must not be told.
        const shown = new Set(wordsThatTell(['Quimby', ...pieces.flatMap((one) => shownBy(one))]));
        expect(wordsIn(html).filter((word) => shown.has(word))).toEqual([]);
        expect(html).not.toMatch(/@|\d\.\d|[1-9]{3}|[^\x20-\x7e\s]| onclick=|url\(/);
        expect(textsOf(pieces).filter((text) => text.length > 12 && html.includes(text) && /[A-Z]/.test(text))).toEqual(
          [],
        );
      }),
      { numRuns: 150, seed: 20261123 },
    );
  });

  it('is opened without a request and without a script', async () => {
    await show(`<p onclick="hacked=1">words</p><img src="x" onerror="hacked=1"><script>var words = 1</script>
      <a href="javascript:hacked=1">go</a><iframe srcdoc="<script>top.hacked=1</script><p>inner</p>"></iframe>
      <p style="background:url(https://evil.example/x)">words</p><style>p{color:red}</style><!-- a comment -->`);
    const { html } = await censored();
    expect(html).not.toMatch(/<script|<style|comment|onclick|onerror|javascript|evil|url/);
    const opened = await browser.newPage();
    const requests: string[] = [];
    opened.on('request', (request) => requests.push(request.url()));
    await opened.setContent(html);
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([]);
    expect(await opened.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    await opened.close();
  });

  it('is built as the page is: tags, roles, names, layout, shadow roots, frames', async () => {
    await show(`<main class="alert-pane wide" role="main" style="display: grid; z-index: 40; color: red">
      <h1 data-testid="email-subject" aria-label="Invoice for Quimby">Invoice for Quimby</h1><div id="host"></div>
      <dl><dt>from</dt><dd title="q@corp.example">Quimby</dd></dl><button aria-expanded="true" tabindex="-1">x</button>
      <iframe id="messagecontframe" srcdoc='<div class="message-part"><b>Dear Quimby</b></div>'></iframe></main>`);
    await page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p part="label">inner words</p>';
    });
    const { html, truncated } = await censored();
    expect(truncated).toBe(false);
    const opened = await browser.newPage();
    await opened.setContent(html);
    const found = await opened.evaluate(() => ({
      main: document.querySelector('main.alert-pane.wide[role="main"]')?.getAttribute('style'),
      subject: document.querySelector('[data-testid="email-subject"][aria-label]')?.textContent,
      value: document.querySelector('dt + dd[title]')?.textContent,
      button: document.querySelector('button[aria-expanded="true"][tabindex="-1"]') !== null,
      shadow: document.getElementById('host')?.shadowRoot?.querySelector('p[part="label"]')?.textContent,
    }));
    expect(found).toEqual({
      main: 'display: grid; z-index: 40',
      subject: 'xxxxxxx xxx xxxxxx',
      value: 'xxxxxx',
      button: true,
      shadow: 'xxxxx xxxxx',
    });
    expect(await opened.frameLocator('iframe#messagecontframe').locator('.message-part b').innerText()).toBe(
      'xxxx xxxxxx',
    );
    await opened.close();
  });

  it('keeps of names what the page does not show', async () => {
    await show(`<p class="user-jdoe userJdoe col-12 ip-10-1-2-3 dc01 ember1042 alert-title vendorThing" id="x.y@z">
      alert title of JDoe on DC01</p>`);
    const { html } = await censored();
    expect(html).toContain('class="user-xxxx userxxxx col-12 ip-00-0-0-0 xx00 ember0000 alert-title vendorThing"');
    expect(html).toContain('id="x-x-x"');
  });
});

describe('a hostile page', () => {
  it('that hides its own members is read all the same', async () => {
    await show(`<form class="real"><input name="attributes"><input name="firstChild"><input name="nodeType">
      <input name="childNodes"><input name="nextSibling"><p class="inside">Quimby</p></form><img name="documentElement">
      <form name="createElement"></form><p class="after">Quimby</p>`);
    const { html } = await censored();
    expect(html).toContain('<form class="real">');
    expect(html).toContain('<p class="inside">xxxxxx</p>');
    expect(html).toContain('<p class="after">xxxxxx</p>');
  });

  it('of a million rows, of endless depth and length, ends within its bounds', async () => {
    await show('<div id="rows"></div><div id="deep" hidden></div><div id="long"></div><p class="last">x</p>');
    await page.evaluate(() => {
      const rows = document.getElementById('rows');
      for (let i = 0; i < 30_000; i++) rows?.append(Object.assign(document.createElement('p'), { className: 'row' }));
      let inner = document.getElementById('deep') as HTMLElement;
      for (let i = 0; i < 20_000; i++) inner = inner.appendChild(document.createElement('b'));
      const long = document.getElementById('long') as HTMLElement;
      long.textContent = 'word '.repeat(2_000_000);
      for (let i = 0; i < 5_000; i++) long.setAttribute(`data-a${i}`, 'v'.repeat(1_000));
      const tail = document.createElement('div');
      for (let i = 0; i < 60_000; i++) tail.append(document.createElement(i % 2 ? 'i' : 'b'), 'text text text text');
      document.body.append(tail);
    });
    const { html, truncated } = await censored('.last');
    expect(truncated).toBe(true);
    expect(html.length).toBeLessThan(2_500_000);
    expect(html.match(/<p class="row">/g)).toHaveLength(20);
    expect(html).toContain('more like these');
    expect(html).toContain('<p class="last">');
  });

  it('whose frames hold each other is entered a few times', async () => {
    await page.route('http://cyclic.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p class="here">Quimby</p><iframe src="/?a"></iframe>' }),
    );
    await page.route('http://cyclic.test/?*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<p class="there">Quimby</p><script>
          for (let i = 0; i < 4; i++) document.body.append(document.createElement('iframe'));
          for (const frame of document.querySelectorAll('iframe')) frame.contentDocument.body.innerHTML = '<i>Quimby</i>';
          if (parent.parent === top) { const f = document.createElement('iframe'); f.src = '/?b' + Math.random(); document.body.append(f); }
        </script>`,
      }),
    );
    await page.goto('http://cyclic.test/');
    await page.evaluate(script);
    const { html } = await censored();
    expect(html).toContain('srcdoc=');
    expect(html.match(/Quimby/i)).toBeNull();
    expect(html.length).toBeLessThan(100_000);
  });
});

/** What of a piece is content: its text, and values that name nothing for developers. */
function shownBy(one: Piece): string[] {
  const naming = new Set(['class', 'id', 'data-testid', 'role', 'name', 'aria-controls']);
  const values = [...new Map(one.attributes)]
    .filter(([name]) => !naming.has(name) && name !== 'style')
    .map(([, value]) => value);
  // Nothing is read inside a drawing.
  return [one.text, ...values, ...one.children.flatMap(shownBy)];
}
