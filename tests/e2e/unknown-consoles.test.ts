import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../lib/consoles/console.ts';
import {
  genericScript,
  openPage,
  readByGeneric,
  truths,
  unknownPages,
  unseenLaterPages,
  unseenPages,
} from '../../scripts/measure/fields/saved-pages.ts';
import { type Score, scored } from '../../scripts/measure/fields/score.ts';
import { plainBrowser } from './console-on-page.ts';

declare const window: Window & { generic: Console };

/** Of all values that the pages show, at least this share must be found. None may be claimed that a page does not say. */
const leastRecall = 0.95;

let browser: Browser;
let script: string;

beforeAll(async () => {
  script = await genericScript();
  browser = await plainBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['consoles that nobody wrote a reader for', unknownPages],
  ['consoles that came after the reader', unseenPages],
  ['consoles that came later still', unseenLaterPages],
])('%s', (_, folder) => {
  const scores: [string, Score][] = [];

  it.each(truths(folder))('%s', async (name, truth) => {
    const page = await openPage(browser, folder, name);
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
    const reading = await readByGeneric(page);
    const score = scored(reading.fields, truth);
    scores.push([name, score]);
    expect(reading.shows?.kind).toBe(truth.shows);
    if (truth.title !== undefined) expect(reading.alert?.title).toBe(truth.title);
    expect(score.invented).toEqual([]);
    // Of few values one may be missing.
    const least = Math.min(0.85, (score.wanted - 1) / Math.max(score.wanted, 1));
    expect(score.found / Math.max(score.wanted, 1), score.missing.join('; ')).toBeGreaterThanOrEqual(least);
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

describe('the same alert', () => {
  const modal = (host: string, ago = '3 minutes ago') =>
    `<h2>Suspicious login</h2><p>Last update <span id="ago">${ago}</span></p><dl><dt>Host</dt><dd>${host}</dd><dt>User</dt><dd>ana</dd></dl>`;
  const show = async (html: string) => {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate(script);
    const look = () => page.evaluate(() => JSON.stringify(window.generic.alertOnScreen()));
    return { page, look };
  };

  it('stays the same while a clock ticks, a distance in time grows and a grid rebuilds its rows', async () => {
    const { page, look } = await show(
      `<main><p id="clock">10:00:00</p>${modal('WS-1')}<table id="grid"><tr><th>Time</th><th>Action</th><th>User</th></tr><tr><td>10:00</td><td>login</td><td>ana</td></tr><tr><td>10:01</td><td>logout</td><td>ana</td></tr></table></main>`,
    );
    const before = await look();
    await page.evaluate(() => {
      const set = (id: string, text: string) => document.getElementById(id)?.replaceChildren(text);
      set('clock', '10:00:01');
      set('ago', '4 minutes ago');
      const grid = document.getElementById('grid');
      if (grid) grid.innerHTML = grid.innerHTML.replace('logout', 'lock');
      // A framework draws the whole alert anew.
      const main = document.querySelector('main');
      main?.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)));
    });
    expect(await look()).toBe(before);
  });

  it('is another one where the content of a dialog changes, without a change of the address', async () => {
    const { page, look } = await show(`<div role="dialog" style="position:fixed;inset:100px">${modal('WS-1')}</div>`);
    const before = await look();
    await page.evaluate((html) => {
      const dialog = document.querySelector('[role=dialog]');
      if (dialog) dialog.innerHTML = html;
    }, modal('WS-2'));
    expect(await look()).not.toBe(before);
  });

  it('is another one where a panel slides over it by a class alone', async () => {
    const { page, look } = await show(
      `<style>#side{position:fixed;right:0;top:0;bottom:0;width:400px;background:#fff;transform:translateX(100%)}#side.open{transform:none}</style>
       <main>${modal('WS-1')}</main><div id="side">${modal('WS-9').replace('Suspicious login', 'Malware found')}</div>`,
    );
    const before = await look();
    await page.evaluate(() => document.getElementById('side')?.classList.add('open'));
    expect(await look()).toContain('Malware found');
    await page.evaluate(() => document.getElementById('side')?.classList.remove('open'));
    expect(await look()).toBe(before);
  });

  it('is told by what comes later only where what was there has gone', async () => {
    const { page, look } = await show(`<main>${modal('WS-1')}</main>`);
    const before = await look();
    await page.evaluate(() =>
      document.querySelector('dl')?.insertAdjacentHTML('beforeend', '<dt>Source IP</dt><dd>192.0.2.7</dd>'),
    );
    expect(await look()).toBe(before);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)));
    });
    expect(await look()).toBe(before);
  });
});
