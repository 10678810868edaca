import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowMark } from '../../lib/extension/messages.ts';
import { plainBrowser } from './console-on-page.ts';
import { ask, type Injected, markAll, queueScript, readRows } from './queue-on-page.ts';

declare const window: Window & {
  injected: Injected;
  page: Record<'move' | 'rewrite' | 'renew' | 'detach' | 'replace' | 'add' | 'empty', () => void>;
  heard: string[];
  wrong: string[];
  shifts: number;
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const lists = join(import.meta.dirname, '..', 'consoles', 'pages', 'lists');
const mark = 'sidelight-row-mark';

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await queueScript();
  browser = await plainBrowser();
});
afterAll(() => browser?.close());

async function open(name: string, query = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  const body = readFileSync(join(lists, `${name}.html`), 'utf8');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`https://console.test/${name}${query}`);
  await page.evaluate(script);
  return page;
}

/** Lets each row bear a mark whose word is the row's own title. */
async function markByTitle(page: Page, scroll = false): Promise<RowMark[]> {
  const reading = await readRows(page, scroll);
  const marks = (reading?.rows ?? []).map(
    ({ identity, alert }): RowMark => ({
      identity,
      state: 'done',
      mark: {
        identity,
        verdict: 'suspicious',
        words: alert.title,
        probability: '60 %',
        reason: '',
        next: '',
        decided: '',
        final: true,
        stale: false,
      },
    }),
  );
  await ask(page, { type: 'mark-rows', marks });
  return marks;
}

/** From now on notes, at every picture that is painted, marks that stand beside another alert. */
async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.wrong = [];
    const channel = new MessageChannel();
    const look = () => {
      for (const host of document.querySelectorAll('sidelight-row-mark')) {
        const title = host.closest('tr, .r')?.querySelector('a, .t')?.textContent ?? '';
        const word = host.shadowRoot?.querySelector('.word')?.textContent;
        if (word !== title) window.wrong.push(`${word} beside ${title}`);
      }
    };
    // After all of a frame's callbacks, when what is painted stands fast.
    channel.port1.onmessage = look;
    const frame = () => {
      channel.port2.postMessage(0);
      requestAnimationFrame(frame);
    };
    frame();
  });
}

const wrong = (page: Page) => page.evaluate(() => window.wrong);
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('a')?.textContent,
      row.querySelector('sidelight-row-mark')?.shadowRoot?.querySelector('.word')?.textContent,
    ]),
  );

describe('marks on a table', () => {
  it('follow rows that are moved, written anew, made anew, taken out and put back, with the whole table too', async () => {
    const page = await open('sorted');
    await markByTitle(page);
    await watchMarks(page);
    for (const way of ['move', 'rewrite', 'renew', 'detach', 'move', 'replace'] as const) {
      const before = await shown(page);
      await page.evaluate((name) => window.page[name](), way);
      await expect
        .poll(async () => (await shown(page)).every(([title, word]) => title === word), { message: way })
        .toBe(true);
      if (way !== 'replace') expect(await shown(page), way).not.toEqual(before);
      expect((await shown(page)).length).toBe(40);
    }
    expect(await wrong(page)).toEqual([]);
    await page.close();
  });

  it('come back in a table that was gone for a while', async () => {
    const page = await open('sorted');
    await markByTitle(page);
    await page.evaluate(async () => {
      const table = document.querySelector('table') as Element;
      table.remove();
      // Whoever watches its size hears that it has none.
      for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const other = table.cloneNode(true) as Element;
      for (const one of other.querySelectorAll('sidelight-row-mark')) one.remove();
      document.querySelector('main')?.append(other);
    });
    await expect.poll(() => page.locator(mark).count(), { timeout: 10_000 }).toBe(40);
    for (const [title, word] of await shown(page)) expect(word).toBe(title);
    await page.close();
  });

  it('move nothing: no layout shift, no row is higher or elsewhere', async () => {
    const page = await open('sorted');
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tr, td, a')].map((one) => {
          const { top, left, width, height } = one.getBoundingClientRect();
          return [top, left, width, height].map((value) => value.toFixed(1)).join();
        }),
      );
    await page.evaluate(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const before = await boxes();
    await markAll(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.locator(mark).count()).toBe(40);
    expect(await boxes()).toEqual(before);
    expect(await page.evaluate(() => window.shifts)).toBe(0);
    await page.close();
  });

  it('stand all alike where nothing of any row is read, whatever room its rows leave', async () => {
    for (const [style, where] of [
      ['', 'start'],
      ['td { padding: 6px 1px } th:nth-child(3) { width: 500px }', 'end'],
      ['td { padding: 6px 1px } table { margin-left: 40px }', 'outside'],
      ['td { padding: 6px 1px }', 'line'],
    ] as const) {
      const page = await open('sorted');
      await page.addStyleTag({ content: `/* As it is, or: */ ${style}` });
      await markAll(page);
      expect(await page.locator(mark).count()).toBe(40);
      const stand = await page.evaluate(() => {
        const apart = (one: DOMRect, other: DOMRect) =>
          one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
        const ways = new Set<string>();
        const covered: string[] = [];
        for (const host of document.querySelectorAll('sidelight-row-mark')) {
          const box = host.shadowRoot?.querySelector('button, .state')?.getBoundingClientRect() as DOMRect;
          const row = host.closest('tr') as HTMLTableRowElement;
          const [around, rule] = [row.getBoundingClientRect(), (row.cells[2] as Element).getBoundingClientRect()];
          const way =
            box.right <= around.left
              ? 'outside'
              : box.left >= rule.left && box.right <= rule.right
                ? 'end'
                : box.width < 6
                  ? 'line'
                  : 'start';
          ways.add(`${way} ${(box.left - around.left).toFixed(1)} ${box.width.toFixed(1)}`);
          if (box.top < around.top || box.bottom > around.bottom) covered.push(`another row than ${row.textContent}`);
          const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            if (way !== 'line' && !apart(box, range.getBoundingClientRect())) covered.push(range.toString());
          }
        }
        return { ways: [...ways], covered };
      });
      expect(stand.covered).toEqual([]);
      expect(stand.ways).toEqual([expect.stringMatching(`^${where} `)]);
      await page.close();
    }
  });

  it('open in place on a person’s click alone, and no press or key reaches the row', async () => {
    const page = await open('sorted');
    await markAll(page);
    const address = page.url();
    const first = page.locator(`${mark} button`).first();
    await first.evaluate((button) => (button as HTMLElement).click());
    expect(await page.locator('[role=note]').count()).toBe(0);
    await first.click();
    expect(await page.locator('[role=note]').innerText()).toContain('Next: Ask the person');
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    await first.press('x');
    // From mark to mark by the arrow keys; the note closes.
    await first.press('ArrowDown');
    expect(await page.locator('[role=note]').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=note]').innerText()).toContain('Suspicious, threat probability 97 %');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=note]').count()).toBe(0);
    await page.locator(`${mark} .state`).first().click();
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.locator(`${mark} button[tabindex="0"]`).count()).toBe(1);
    await page.close();
  });

  it('tell states and verdicts by words and signs, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('sorted');
      await page.emulateMedia({ colorScheme });
      await markAll(page);
      const words = await page.locator(`${mark} :is(button, .state)`).allTextContents();
      expect(words.slice(0, 6)).toEqual([
        '✕Malicious',
        '!Suspicious',
        '✓Benign',
        '?Inconclusive',
        '○Waiting',
        '◔Running',
      ]);
      const contrasts = await page.evaluate(() =>
        [...document.querySelectorAll('sidelight-row-mark')].slice(0, 6).map((host) => {
          const box = host.shadowRoot?.querySelector('button, .state') as Element;
          const { color, backgroundColor } = getComputedStyle(box);
          const light = (text: string) => {
            const [r = 0, g = 0, b = 0] = (text.match(/\d+/g) ?? []).map((one) => {
              const part = Number(one) / 255;
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          };
          const [one, other] = [light(color), light(backgroundColor)];
          return Math.max(one, other) / Math.min(one, other);
        }),
      );
      for (const contrast of contrasts) expect(contrast).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });

  it('have nothing that axe objects to', async () => {
    const page = await open('sorted');
    await markAll(page);
    await page.locator(`${mark} button`).first().click();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
        include: [['sidelight-row-mark']],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  it('change with what they are told, and go with it', async () => {
    const page = await open('sorted');
    const [one, other] = await markByTitle(page);
    await ask(page, {
      type: 'mark-rows',
      marks: [{ identity: one?.identity ?? '', state: 'running' }, other as RowMark],
    });
    expect(await page.locator(`${mark} .word`).allTextContents()).toEqual([
      'Running',
      other?.state === 'done' ? other.mark.words : '',
    ]);
    await ask(page, { type: 'mark-rows', marks: [] });
    expect(await page.locator(mark).count()).toBe(0);
    await markAll(page);
    await page.evaluate(() => window.injected.leave());
    expect(await page.locator(mark).count()).toBe(0);
    await page.evaluate(() => window.page.move());
    await page.waitForTimeout(300);
    expect(await page.locator(mark).count()).toBe(0);
    await page.close();
  });

  it('stand in rows whose forms give their fields the names of what is looked up', async () => {
    const page = await open('sorted');
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('tbody a')) {
        const form = document.createElement('form');
        for (const name of ['clientWidth', 'parentElement', 'nextElementSibling', 'contains', 'getBoundingClientRect'])
          form.append(Object.assign(document.createElement('input'), { name, type: 'hidden' }));
        link.replaceWith(form);
        Element.prototype.append.call(form, link);
      }
    });
    await markByTitle(page);
    await watchMarks(page);
    expect(await page.locator(mark).count()).toBe(40);
    await page.evaluate(() => window.page.move());
    await page.waitForTimeout(300);
    expect(await wrong(page)).toEqual([]);
    await page.close();
  });

  it('are not fought over with a page that takes each out', async () => {
    const page = await open('sorted');
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.nodeName.startsWith('SIDELIGHT')) {
              window.heard.push('taken');
              node.parentElement?.replaceChildren(node.parentElement.textContent ?? '');
            }
      }).observe(document, { subtree: true, childList: true });
    });
    await markAll(page);
    const taken = () => page.evaluate(() => window.heard.length);
    await page.waitForTimeout(3_000);
    const after = await taken();
    await page.waitForTimeout(1_500);
    expect(await taken()).toBe(after);
    expect(after).toBeLessThanOrEqual(40 * 12);
    await page.close();
  });
});

describe('a list that writes its rows anew as it is scrolled', () => {
  it('never shows a mark beside another alert', async () => {
    const page = await open('virtual', '?rows=300');
    const marks = await markByTitle(page, true);
    expect(marks.length).toBe(300);
    await watchMarks(page);
    for (const by of [36, 500, 4_000, -900, 3_000, -6_000]) {
      for (let step = 0; step < 6; step++) {
        await page.evaluate((top) => document.querySelector('.viewport')?.scrollBy(0, top / 6), by);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      await expect.poll(() => page.locator(mark).count()).toBe(14);
    }
    expect(await wrong(page)).toEqual([]);
    await page.close();
  });

  it('is read to its end, and put back where it was', async () => {
    const page = await open('virtual', '?rows=300');
    await page.evaluate(() => document.querySelector('.viewport')?.scrollTo(0, 720));
    const part = await readRows(page);
    expect([part?.rows.length, part?.total, part?.more]).toEqual([14, 300, true]);
    const all = await readRows(page, true);
    expect(all?.rows.map(({ alert }) => alert.title)).toEqual(
      Array.from({ length: 300 }, (_, i) => `Rule of alert ${i}`),
    );
    expect([all?.total, all?.more]).toEqual([300, false]);
    expect(await page.evaluate(() => document.querySelector('.viewport')?.scrollTop)).toBe(720);
    await page.close();
  });

  it('is read up to the bound, and says that there is more', async () => {
    const page = await open('virtual', '?rows=5000');
    const all = await readRows(page, true);
    expect(all?.rows.length).toBeLessThanOrEqual(1_000);
    expect(all?.rows.length).toBeGreaterThan(200);
    expect([all?.total, all?.more]).toEqual([5_000, true]);
    await page.close();
  });

  it('is scrolled to a row that is not drawn', async () => {
    const page = await open('virtual', '?rows=300');
    const all = await readRows(page, true);
    const row = all?.rows[222];
    expect(await ask(page, { type: 'go-to-row', identity: row?.identity ?? '', open: false })).toBe(true);
    const seen = await page.evaluate(() => {
      const row = [...document.querySelectorAll('.r')].find((one) => one.textContent?.includes('Rule of alert 222'));
      const [box, view] = [row?.getBoundingClientRect(), document.querySelector('.viewport')?.getBoundingClientRect()];
      return box && view && box.top >= view.top && box.bottom <= view.bottom;
    });
    expect(seen).toBe(true);
    await page.close();
  });
});

describe('a list that loads more as its end comes near', () => {
  it('is read to its end by scrolling alone, and put back', async () => {
    const page = await open('endless');
    expect((await readRows(page))?.rows.length).toBe(15);
    const all = await readRows(page, true);
    expect(all?.rows.map(({ alert }) => alert.title)).toEqual(
      Array.from({ length: 90 }, (_, i) => `Case ${i} of the day`),
    );
    expect(all?.more).toBe(false);
    expect(await page.evaluate(() => document.querySelector('.pane')?.scrollTop)).toBe(0);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    await page.close();
  });

  it('is left to a person who takes hold of it meanwhile', async () => {
    const page = await open('endless');
    const reading = readRows(page, true);
    await page.waitForTimeout(150);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -40);
    expect((await reading)?.more).toBe(true);
    await page.close();
  });
});

describe('a list of elements with shadow roots', () => {
  it('bears marks in them, none beside another alert', async () => {
    const page = await open('components');
    const reading = await readRows(page);
    expect(reading?.rows.map(({ alert }) => alert.title)).toEqual(
      Array.from({ length: 8 }, (_, i) => `Rule of alert ${i}`),
    );
    await markByTitle(page);
    const beside = () =>
      page.evaluate(() =>
        [...(document.querySelector('alert-list')?.shadowRoot?.querySelectorAll('alert-row') ?? [])].map((row) => {
          const title = row.shadowRoot?.querySelector('.title');
          return [
            title?.textContent,
            row.shadowRoot?.querySelector('sidelight-row-mark')?.shadowRoot?.querySelector('.word')?.textContent,
          ];
        }),
      );
    expect(await beside()).toEqual(Array.from({ length: 8 }, (_, i) => [`Rule of alert ${i}`, `Rule of alert ${i}`]));
    // Within the same turn, before anything is painted.
    await page.evaluate(async () => {
      (window.page as unknown as { show(from: number): void }).show(5);
      await Promise.resolve();
    });
    for (const [title, word] of await beside()) expect([title, undefined]).toContain(word);
    await expect
      .poll(async () => (await beside()).map(([, word]) => word))
      .toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((i) => (i < 8 ? `Rule of alert ${i}` : undefined)));
    await page.close();
  });
});

describe('what is told of changed rows', () => {
  const sent = (page: Page) => page.evaluate(() => window.injected.sent);
  it('comes after a reading alone, once a second at most, and says when there are none any more', async () => {
    const page = await open('sorted');
    await page.evaluate(() => window.page.add());
    await page.waitForTimeout(300);
    expect(await sent(page)).toEqual([]);
    await readRows(page);
    await page.evaluate(() => window.page.move());
    await page.waitForTimeout(300);
    expect(await sent(page), 'the same rows in another order').toEqual([]);
    for (let i = 0; i < 12; i++) {
      await page.evaluate(() => window.page.add());
      await page.evaluate((n) => document.querySelector('tbody tr')?.setAttribute('data-id', `n${n}`), i * 17);
      await page.waitForTimeout(100);
    }
    await expect.poll(async () => (await sent(page)).length).toBeGreaterThanOrEqual(1);
    expect((await sent(page)).length).toBeLessThanOrEqual(3);
    await page.evaluate(() => window.page.empty());
    await expect
      .poll(async () => (await sent(page)).at(-1), { timeout: 4_000 })
      .toEqual({ type: 'rows-changed', rows: 0 });
    await page.close();
  });
});
