import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../lib/consoles/console.ts';
import { bundled } from '../../scripts/practice/bundled.ts';
import { plainBrowser } from './console-on-page.ts';
import { type Claimed, type Score, scored, truths, unknownPages } from './unknown-consoles.ts';

declare const window: Window & { generic: Console };

/** Of all values that the pages show, at least this share must be found. None may be claimed that a page does not say. */
const leastRecall = 0.95;

let browser: Browser;
let script: string;
const scores: [string, Score][] = [];

beforeAll(async () => {
  script = await bundled(`
    import { generic } from ${JSON.stringify(join(import.meta.dirname, '..', '..', 'lib', 'consoles', 'generic.ts'))};
    window.generic = generic;`);
  browser = await plainBrowser();
});
afterAll(() => browser.close());

async function open(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    return /^[\w-]+\.html$/.test(file)
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(join(unknownPages, file), 'utf8') })
      : route.abort();
  });
  // What a content script may do: it is let into closed roots.
  await page.addInitScript(() => {
    const roots = new WeakMap<Element, ShadowRoot>();
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      roots.set(this, root);
      return root;
    };
    Object.assign(window, { chrome: { dom: { openOrClosedShadowRoot: (of: Element) => roots.get(of) ?? null } } });
  });
  await page.goto(`https://console.test/${name}.html`);
  return page;
}

function read(page: Page) {
  return page.evaluate(() => {
    const { generic } = window;
    const alert = generic.alertOnScreen();
    return {
      alert,
      shows: generic.shows?.(),
      fields: generic.fields(),
      gaps: (generic.gaps?.() ?? []).map(({ id }) => id),
      again: generic.alertOnScreen(),
    };
  });
}

describe('consoles that nobody wrote a reader for', () => {
  it.each(truths())('%s', async (name, truth) => {
    const page = await open(name);
    const before = await page.content();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => heard.push(...changes.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      for (const type of ['keydown', 'focusin', 'click', 'input', 'scroll'])
        addEventListener(type, () => heard.push(type), true);
    });
    await page.evaluate(script);
    const reading = await read(page);
    const score = scored(reading.fields as Claimed[], truth);
    scores.push([name, score]);
    expect(reading.shows?.kind).toBe(truth.shows);
    expect(reading.alert?.title).toBe(truth.title);
    expect(score.invented).toEqual([]);
    expect(score.found / Math.max(score.wanted, 1), score.missing.join('; ')).toBeGreaterThanOrEqual(
      score.wanted ? 0.85 : 0,
    );
    expect(reading.gaps).toEqual(expect.arrayContaining(truth.gaps ?? []));
    expect(reading.again, 'a second look sees the same alert').toEqual(reading.alert);
    // Nothing is written to the page, and none of its keys or buttons is touched.
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('give what they show, over all of them', () => {
    const wanted = scores.reduce((sum, [, score]) => sum + score.wanted, 0);
    const found = scores.reduce((sum, [, score]) => sum + score.found, 0);
    const missing = scores.flatMap(([name, score]) => score.missing.map((one) => `${name}: ${one}`));
    console.log(`${found} of ${wanted} values on ${scores.length} pages; missing: ${missing.join('; ') || 'none'}`);
    expect(found / wanted).toBeGreaterThanOrEqual(leastRecall);
  });
});
