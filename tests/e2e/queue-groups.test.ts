import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, type Practice } from '../../scripts/practice/browser.ts';
import { look } from './looking.ts';
import { PanelOnStage } from './panel-stage.ts';
import { outcome, scene, triaged } from './queue-scenes.ts';

let practice: Practice;
let panel: PanelOnStage;

beforeAll(async () => {
  practice = await openBrowser({ executable: inject('chromium'), headless: true });
});
afterAll(() => practice.close());
afterEach(() => panel.close());

/** Shows a queue in which nine of the rows say the same. */
async function showTriaged() {
  panel = await PanelOnStage.open(practice.context);
  const queue = triaged();
  await panel.tell(...scene(queue));
  return queue;
}

const group = () => panel.page.locator('.entry', { has: panel.page.locator('.like') });
const topOf = (selector: string) =>
  panel.page
    .locator(selector)
    .first()
    .evaluate((one) => Math.round(one.getBoundingClientRect().top));

/** Whether nothing of it is hidden behind what stands fast at the panel's head and foot. */
const isInSight = (selector: string) =>
  panel.page.locator(selector).evaluate((one) => {
    const { left, top, bottom } = one.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) => one.contains(document.elementFromPoint(left + 40, y)));
  });

describe('a group in the queue', () => {
  it('that is unfolded by a press is the row that keys act on, and stays where it is', async () => {
    await showTriaged();
    const head = await group().locator('> .row').getAttribute('data-row');
    // At the row before it: what stands below that goes when it is left.
    const rows = await panel.page
      .locator('.entry > .row')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));
    const before = rows[rows.indexOf(head ?? '') - 1];
    await panel.page.locator(`[data-row="${before}"]`).focus();
    await group()
      .locator('.like')
      .evaluate((like) => like.scrollIntoView({ block: 'center' }));
    await panel.drawn();
    expect(await panel.current()).toBe(before);
    const top = await topOf(`[data-row="${head}"]`);
    await group().locator('.like').click();
    await panel.drawn();
    expect(await panel.current()).toBe(head);
    expect(await panel.page.locator('.member').count()).toBe(8);
    expect(Math.abs((await topOf(`[data-row="${head}"]`)) - top)).toBeLessThanOrEqual(2);
    await panel.page.keyboard.press('a');
    expect(await panel.orders()).toEqual([{ type: 'queue-feedback', row: Number(head), agree: true, reason: '' }]);
  });

  it('shows whose verdict is disagreed with, however far the list was scrolled', async () => {
    await showTriaged();
    await panel.page.keyboard.press('j');
    const first = await panel.current();
    await panel.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await panel.drawn();
    expect(await isInSight(`[data-row="${first}"]`)).toBe(false);
    await panel.page.keyboard.press('x');
    await panel.page.getByLabel('It is').waitFor();
    await panel.drawn();
    expect(await isInSight(`[data-row="${first}"]`)).toBe(true);
    expect(await isInSight('.feedback')).toBe(true);
  });

  it('lets somebody disagree with the verdict of a row of its own in it, and shows what was said', async () => {
    const queue = await showTriaged();
    await group().locator('.like').click();
    const member = panel.page.locator('.member').first();
    const id = Number(await member.locator('.row').getAttribute('data-row'));
    const row = queue.byId(id);
    if (!row) throw new Error('no row');
    queue.settle(row, outcome('benign', id, { probability: 0.001 }));
    await panel.tell(...scene(queue));
    const own = panel.page.locator('.member', { has: panel.page.locator(`[data-row="${id}"]`) });
    await own.locator('.row').focus();
    await panel.page.keyboard.press('x');
    await own.getByLabel('It is').selectOption('expected_activity');
    await own.getByLabel('Because').fill('a scanner of ours');
    await look(panel.page, 'queue-group-member', false);
    await own.getByRole('button', { name: 'Record' }).click();
    expect(await panel.orders()).toEqual([
      {
        ...{ type: 'queue-feedback', row: id, agree: false, reason: 'a scanner of ours' },
        disposition: 'expected_activity',
      },
    ]);
    queue.settle(row, outcome('benign', id, { probability: 0.001, agree: false, decided: 'Expected activity' }));
    await panel.tell(...scene(queue));
    expect(await own.locator('.decided').innerText()).toBe('Expected activity');
  });
});
