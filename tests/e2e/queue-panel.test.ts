import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PanelView } from '../../lib/extension/view.ts';
import { investigationView } from '../../lib/extension/view.ts';
import { openBrowser, type Practice } from '../../scripts/practice/browser.ts';
import { investigated } from '../unit/investigated.ts';
import { look } from './looking.ts';
import { PanelOnStage } from './panel-stage.ts';
import { alertRows, outcome, queueOf, scene, settle, triaged } from './queue-scenes.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let practice: Practice;
let panel: PanelOnStage;

beforeAll(async () => {
  practice = await openBrowser({ executable: inject('chromium'), headless: true });
});
afterAll(() => practice.close());
afterEach(() => panel.close());

const titles = () => panel.page.locator('.entry > .row .title').allInnerTexts();
const current = () => panel.current();

describe('the queue in the panel', () => {
  it('offers to triage what is there, and what is below by scrolling', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(queueOf(alertRows(40)), { more: true, below: 60 }));
    await panel.page.getByRole('button', { name: 'Triage these 40' }).click();
    await panel.page.getByRole('checkbox', { name: 'and 60 more, by scrolling the list' }).check();
    await panel.page.getByRole('button', { name: 'Triage these 40' }).click();
    expect(await panel.orders()).toEqual([
      { type: 'queue-triage', scroll: false },
      { type: 'queue-triage', scroll: true },
    ]);
  });

  it('shows how far it has come, and stops', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(alertRows(40));
    settle(queue, 12);
    await panel.tell(...scene(queue, { phase: 'running', run: { of: 33, done: 12, running: 3, failed: 1 } }));
    expect(await panel.page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      '12 of 33 investigated, 1 failed',
    );
    await panel.page.getByRole('button', { name: 'Stop' }).click();
    expect(await panel.orders()).toEqual([{ type: 'queue-stop' }]);
  });

  it('lists in order of risk, then probability, then the console’s own severity', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(
      alertRows(6).map((row, i) => ({
        ...row,
        identity: `${row.identity}${i}`,
        alert: { ...row.alert, title: `row ${'abcdef'[i]}` },
        fields: row.fields.filter(({ path }) => path !== 'rule.name'),
      })),
    );
    const found = ['benign', 'malicious', 'inconclusive', 'suspicious'] as const;
    for (const [at, verdict] of found.entries()) {
      const row = queue.byId(at);
      if (row) queue.settle(row, outcome(verdict, 0));
    }
    const [, , , , fourth, fifth] = queue.rows;
    if (fourth) fourth.problem = 'The page did not answer in time.';
    expect(fifth?.outcome).toBeUndefined();
    await panel.tell(...scene(queue));
    expect(await titles()).toEqual(['row b', 'row d', 'row c', 'row e', 'row a', 'row f']);
  });

  it('says that rows are read until the first is done', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(alertRows(40));
    await panel.tell(...scene(queue, { phase: 'running', run: { of: 33, done: 0, running: 3, failed: 0 } }));
    await panel.page.getByText('Reading 33 rows …').waitFor();
    expect(await panel.page.getByRole('progressbar').getAttribute('value')).toBeNull();
  });

  it('says of each row why, in one line; all of it where the person is', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    const reasons = panel.page.locator('.entry > .row .reason');
    expect(await reasons.count()).toBe(await panel.page.locator('.entry').count());
    const height = (at: number) => reasons.nth(at).evaluate((line) => line.getBoundingClientRect().height);
    expect(await height(0)).toBeLessThan(20);
    await panel.page.keyboard.press('j');
    expect(await height(0)).toBeGreaterThan(25);
  });

  it('filters by verdict, with counts', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    const chip = panel.page.getByRole('button', { name: /^Malicious/ });
    const count = Number(await chip.locator('b').innerText());
    await chip.click();
    expect(await panel.page.locator('.entry').count()).toBe(count);
    expect(await panel.page.locator('.entry:not(.malicious)').count()).toBe(0);
    await chip.click();
    expect(await panel.page.locator('.entry').count()).toBeGreaterThan(count);
  });

  it('unfolds a group with the reason, and investigates a row of it by itself', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    const like = panel.page.getByRole('button', {
      name: /^\+8 like this · same rule, host, user and source, 9 times in/,
    });
    await like.click();
    expect(await panel.page.locator('.member').count()).toBe(8);
    expect(await panel.page.locator('.member').first().innerText()).toMatch(/grouped/);
    await panel.page.getByRole('button', { name: 'Investigate this one by itself' }).first().click();
    expect(await panel.orders()).toEqual([{ type: 'queue-investigate', row: expect.any(Number) }]);
  });

  it('only what changed is told, and drawn', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(alertRows(40));
    const [, all] = scene(queue);
    await panel.tell(...scene(queue));
    settle(queue, 1);
    const [, changed] = scene(queue);
    if (all?.type !== 'queue' || changed?.type !== 'queue') throw new Error('no queue');
    const entry = changed.update.entries.find(({ verdict }) => verdict !== undefined);
    if (!entry) throw new Error('nothing changed');
    const before = await panel.page.locator('.entry').count();
    await panel.tell({ type: 'queue', update: { head: changed.update.head, entries: [entry] } });
    expect(await panel.page.locator('.entry').count()).toBe(before);
    expect(await panel.page.locator('.entry').first().getAttribute('class')).toContain(entry.verdict);
  });
});

describe('by keys alone', () => {
  it('steps, shows, opens, agrees, drafts; none without a row', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    for (const key of ['a', 'd', 'o', 'i', 'x']) await panel.page.keyboard.press(key);
    expect(await panel.orders()).toEqual([]);
    const order = await panel.page
      .locator('.entry > .row')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.row)));
    for (const key of ['j', 'ArrowDown', 'j', 'k']) await panel.page.keyboard.press(key);
    expect(Number(await current())).toBe(order[1]);
    for (const key of ['o', 'Enter', 'd', 'i', 'a']) await panel.page.keyboard.press(key);
    const row = order[1];
    expect(await panel.orders()).toEqual([
      { type: 'queue-open', row },
      { type: 'queue-open', row },
      { type: 'queue-draft', row },
      { type: 'queue-show', row },
      { type: 'queue-feedback', row, agree: true, reason: '' },
    ]);
    await panel.page.getByRole('status').filter({ hasText: 'Done: queue-feedback' }).waitFor();
  });

  it('disagrees with a reason; letters in the field are no commands, and Escape puts it away', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    await panel.page.keyboard.press('j');
    await panel.page.keyboard.press('x');
    await panel.page.getByLabel('Because').fill('');
    await panel.page.getByLabel('Because').pressSequentially('jokao');
    await panel.page.keyboard.press('Escape');
    expect(await panel.page.getByLabel('Because').count()).toBe(0);
    expect(await panel.orders()).toEqual([]);
    await panel.page.keyboard.press('x');
    await panel.page.getByLabel('It is').selectOption('expected_activity');
    await panel.page.getByRole('button', { name: 'Record' }).click();
    expect(await panel.orders()).toEqual([
      { type: 'queue-feedback', row: expect.any(Number), agree: false, reason: '', disposition: 'expected_activity' },
    ]);
  });

  it('goes on to the next that nobody decided, and takes back what was said', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = triaged();
    await panel.tell(...scene(queue));
    const order = await panel.page
      .locator('.entry > .row')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.row)));
    const decide = async (at: number, agree: boolean | undefined) => {
      const row = queue.byId(at);
      if (row?.outcome) queue.settle(row, { ...row.outcome, agree });
      await panel.tell(...scene(queue));
    };
    const [first = -1, second = -1, third = -1] = order;
    await decide(second, true);
    await panel.page.keyboard.press('j');
    await panel.page.keyboard.press('a');
    // The second is decided already.
    await expect.poll(current).toBe(String(third));
    expect(await panel.page.locator(`[data-row="${third}"]:focus`).count()).toBe(1);
    await decide(first, true);
    const entry = panel.page.locator('.entry', { has: panel.page.locator(`[data-row="${first}"]`) });
    expect(await entry.locator('.decided').innerText()).toBe('Agreed');
    await panel.page.keyboard.press('z');
    await expect.poll(current).toBe(String(first));
    expect(await entry.getByRole('button', { name: 'Agree', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await decide(first, undefined);
    expect(await entry.getByRole('button', { name: 'Agree', exact: true }).getAttribute('aria-pressed')).toBe('false');
    expect(await panel.orders()).toEqual([
      { type: 'queue-feedback', row: first, agree: true, reason: '' },
      { type: 'queue-undo', row: first },
    ]);
  });

  it('adds a reason afterwards, as the person types it', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    await panel.page.keyboard.press('j');
    const row = Number(await current());
    await panel.page.keyboard.press('a');
    await panel.page.getByRole('button', { name: 'Add a reason' }).click();
    await panel.page.keyboard.type('a known campaign');
    await panel.page.getByRole('button', { name: 'Record' }).click();
    expect((await panel.orders()).at(-1)).toEqual({
      ...{ type: 'queue-feedback', row, agree: true, reason: 'a known campaign' },
    });
  });

  it('shows those that nobody decided, or those that somebody did, by a key', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = triaged();
    const [one] = queue.rows.filter(({ outcome }) => outcome);
    if (one?.outcome) queue.settle(one, { ...one.outcome, agree: true });
    await panel.tell(...scene(queue));
    const all = await panel.page.locator('.entry').count();
    await panel.page.keyboard.press('f');
    expect(await panel.page.locator('.entry').count()).toBe(all - 1);
    await panel.page.keyboard.press('f');
    expect(await panel.page.locator('.entry[data-decided]').count()).toBe(1);
    expect(await panel.page.locator('.entry').count()).toBe(1);
    await panel.page.keyboard.press('f');
    expect(await panel.page.locator('.entry').count()).toBe(all);
  });

  it('offers to copy a note that cannot be drafted; what was said goes with the next key', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    await panel.answer('queue-draft', { ok: false, says: 'This page has no field for a note: copy it.' });
    await panel.answer('queue-note', { ok: true, says: 'Copied.', text: '**Malicious**, a note' });
    await panel.page.keyboard.press('j');
    await panel.page.keyboard.press('d');
    const foot = panel.page.locator('.foot');
    await foot.getByText('This page has no field for a note').waitFor();
    await foot.getByRole('button', { name: 'Copy' }).waitFor();
    await panel.page.keyboard.press('k');
    expect(await foot.innerText()).toBe('?\nKeys');
    await panel.page.keyboard.press('c');
    await foot.getByText('Copied.').waitFor();
    const reader = await practice.context.newPage();
    await reader.setContent('<textarea></textarea>');
    await reader.locator('textarea').focus();
    await reader.keyboard.press('Control+V');
    expect(await reader.locator('textarea').inputValue()).toBe('**Malicious**, a note');
    await reader.close();
  });

  it('is at its row again after the keys were shown, however they go', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    await panel.page.keyboard.press('j');
    const at = await current();
    for (const away of ['Escape', '?', 'Enter']) {
      await panel.page.keyboard.press('?');
      await panel.page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await panel.page.keyboard.press(away);
      await expect.poll(() => panel.page.getByRole('dialog').count()).toBe(0);
      expect(await panel.page.locator(`[data-row="${at}"]:focus-visible`).count(), away).toBe(1);
    }
  });

  it('shows the keys, and none of them acts meanwhile', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    await panel.page.keyboard.press('j');
    await panel.page.keyboard.press('?');
    await panel.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await panel.page.keyboard.press('a');
    await panel.page.keyboard.press('Escape');
    expect(await panel.page.getByRole('dialog').count()).toBe(0);
    expect(await panel.orders()).toEqual([]);
  });

  it('stays at its row while others come before it', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(alertRows(40));
    settle(queue, 10);
    await panel.tell(...scene(queue));
    for (let i = 0; i < 8; i++) await panel.page.keyboard.press('j');
    const at = await current();
    // It is brought into sight a frame later.
    await panel.drawn();
    const top = () =>
      panel.page.locator(`[data-row="${at}"]`).evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const before = await top();
    settle(queue, 20);
    await panel.tell(...scene(queue));
    await expect.poll(current).toBe(at);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    expect(await panel.page.locator(`[data-row="${at}"]:focus`).count()).toBe(1);
  });

  it('keeps the focus where its verdict comes while the person is at it', async () => {
    panel = await PanelOnStage.open(practice.context);
    const queue = queueOf(alertRows(40));
    settle(queue, 10);
    await panel.tell(...scene(queue));
    const waiting = panel.page.locator('.entry.idle > .row').first();
    await waiting.focus();
    const at = Number(await waiting.getAttribute('data-row'));
    const row = queue.byId(at);
    if (!row) throw new Error('no row');
    queue.settle(row, outcome('malicious', at));
    await panel.tell(...scene(queue));
    await panel.page.locator(`.entry.malicious > [data-row="${at}"]:focus`).waitFor();
    await panel.page.keyboard.press('o');
    expect(await panel.orders()).toEqual([{ type: 'queue-open', row: at }]);
  });
});

describe('an investigation out of the queue', () => {
  async function selected(id: number): Promise<PanelView['queue'] & object> {
    const queue = triaged();
    const state = await investigated('phish/account-limited.eml');
    const at = { front: false, rows: 40, selected: id, picked: true };
    await panel.tell(
      ...scene(
        queue,
        {},
        {
          phase: 'done',
          investigation: investigationView(
            state,
            { events: [], running: false, unsaved: '', speech: undefined },
            undefined,
          ),
          queue: at,
        },
      ),
    );
    return at;
  }

  it('has the way back, and to the next one, by keys too; the queue is then at its row', async () => {
    panel = await PanelOnStage.open(practice.context);
    await panel.tell(...scene(triaged()));
    const order = await panel.page
      .locator('.entry > .row')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.row)));
    await selected(order[2] ?? -1);
    await panel.page.getByRole('button', { name: `Queue, 3 of ${order.length}` }).waitFor();
    for (const key of ['n', 'p', 'u', 'Escape']) await panel.page.keyboard.press(key);
    expect(await panel.orders()).toEqual([
      { type: 'queue-show', row: order[3] },
      { type: 'queue-show', row: order[1] },
      { type: 'queue-show', row: null },
      { type: 'queue-show', row: null },
    ]);
    await panel.tell(...scene(triaged()));
    expect(Number(await current())).toBe(order[2]);
  });

  it('has the keys of an investigation, and none of the queue’s', async () => {
    panel = await PanelOnStage.open(practice.context);
    await selected(2);
    for (const key of ['x', 'o', 'j']) await panel.page.keyboard.press(key);
    expect(await panel.orders()).toEqual([]);
    expect(await panel.page.locator('button.quote:focus').count()).toBe(1);
  });
});

describe('a thousand rows', () => {
  it('are all there, and the last is reached', async () => {
    panel = await PanelOnStage.open(practice.context);
    const rows = alertRows(1_000).map((row, i) => ({
      ...row,
      fields: [...row.fields, { path: 'file.name', value: `f${i}.exe`, control: 'attacker' as const }],
    }));
    const queue = queueOf(rows);
    settle(queue, 1_000);
    await panel.tell(...scene(queue));
    expect(await panel.page.locator('.entry').count()).toBe(1_000);
    await panel.page.locator('.entry').last().scrollIntoViewIfNeeded();
    expect(await panel.page.locator('.entry').last().isVisible()).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('for weak eyes and screen readers, in %s colours', (theme) => {
  const states: [string, () => Parameters<PanelOnStage['tell']>][] = [
    ['reading', () => scene(queueOf([]), { phase: 'reading' })],
    ['empty', () => scene(queueOf([]))],
    ['ready', () => scene(queueOf(alertRows(40)), { more: true, below: 60, total: 100 })],
    [
      'running',
      () => {
        const queue = queueOf(alertRows(40));
        settle(queue, 12);
        queue.wantAll();
        for (const row of queue.open().slice(0, 3)) row.running = true;
        return scene(queue, { phase: 'running', run: { of: 33, done: 12, running: 3, failed: 1 } });
      },
    ],
    ['stopped', () => scene(triaged(), { phase: 'stopped' })],
    [
      'failed',
      () =>
        scene(triaged(), {
          phase: 'failed',
          problem: { what: 'The page did not answer in time.', remedy: 'Reload it.' },
        }),
    ],
    [
      'offline',
      () => scene(triaged(), {}, { companion: { state: 'absent', says: 'No answer.', remedy: 'Start it.' } }),
    ],
  ];

  it.each(states)('%s', async (name, messages) => {
    for (const width of [360, 900]) {
      panel = await PanelOnStage.open(practice.context, { theme, width });
      await panel.tell(...messages());
      await panel.page.keyboard.press('j');
      const like = panel.page.locator('.like');
      if ((await like.count()) > 0) await like.first().click();
      await panel.page.keyboard.press('x');
      await look(panel.page, `queue-${name}-${theme}-${width}`, false);
      await panel.page.evaluate(axe);
      const { violations } = await panel.page.evaluate<AxeResults>('axe.run(document)');
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual(
        [],
      );
      const beyond = await panel.page.evaluate(() =>
        [...document.body.querySelectorAll('*')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(beyond).toEqual([]);
      if (width === 360) await panel.close();
    }
  });
});
