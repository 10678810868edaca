import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Console } from '../../../lib/consoles/console.ts';
import { bundled } from '../../practice/bundled.ts';
import type { Claimed, Truth } from './score.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const pages = join(root, 'tests', 'consoles', 'pages');

/** Pages built as consoles are, each with what is true of it: those that the generic reader grew up with. */
export const unknownPages = join(pages, 'unknown');
/** Pages written after it, with their truth, and read before anything was mended for them. */
export const unseenPages = join(pages, 'unseen');

/** Written after those were mended for, and read at first sight again. */
export const unseenLaterPages = join(pages, 'unseen-later');

/** What a saved page shows, written by hand. */
export interface PageTruth {
  shows: 'alert' | 'queue' | 'article' | 'none';
  /** What it is called, where only one text can be meant. */
  title?: string;
  truth: Truth;
  /** Gaps that must be told. */
  gaps?: string[];
  /** Values of others on the same page: none of them may be claimed for the alert. */
  absent?: string[];
  /** What can be told by layout or script alone. */
  layout?: boolean;
}

export function truths(folder: string = unknownPages): [name: string, truth: PageTruth][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
}

/** Opens a saved page at an address of its own, where nothing else is to be had. */
export async function openPage(browser: Browser, folder: string, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    return /^[\w.-]+\.html$/.test(file)
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(join(folder, file), 'utf8') })
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

declare const window: Window & { generic: Console };

/** The generic reader as a script for a page. */
export function genericScript(): Promise<string> {
  return bundled(`
    import { generic } from ${JSON.stringify(join(root, 'lib', 'consoles', 'generic.ts'))};
    import { readingTools } from ${JSON.stringify(join(root, 'lib', 'page', 'reading-tools.ts'))};
    import { mayNotBeEnglish } from ${JSON.stringify(join(root, 'lib', 'page', 'page-language.ts'))};
    import { wordsOfLanguages } from ${JSON.stringify(join(root, 'lib', 'page', 'words-of-languages.ts'))};
    // As the extension decides it.
    if (mayNotBeEnglish(document)) generic.learn(wordsOfLanguages);
    generic.equip(readingTools);
    window.generic = generic;`);
}

/** What the generic reader, which is in the page already, makes of it. */
export function readByGeneric(page: Page) {
  return page.evaluate(() => {
    const { generic } = window;
    const alert = generic.alertOnScreen();
    return {
      alert,
      shows: generic.shows?.(),
      fields: generic.fields() as Claimed[],
      gaps: (generic.gaps?.() ?? []).map(({ id }) => id),
      again: generic.alertOnScreen(),
    };
  });
}
