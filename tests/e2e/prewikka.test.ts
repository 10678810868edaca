import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { PrewikkaConsole } from './prewikka-console.ts';

const prewikka = await needConsole('prewikka');

describe.skipIf(prewikka.missing)(`Prewikka${prewikka.why}`, () => {
  let analyst: Analyst;
  let console: PrewikkaConsole;
  const requests: string[] = [];
  const marks = () => analyst.page.locator('sidelight-mark button').allInnerTexts();
  const highlighted = () =>
    analyst.page.evaluate(() =>
      [...(CSS.highlights.get('quoted') ?? [])].map((range) => ({
        text: String(range),
        inDialog: (range as Range).startContainer.parentElement?.closest('.ajax-modal') !== null,
      })),
    );
  const title = async (words: string) => (await analyst.panel()).locator('.alert .title', { hasText: words }).waitFor();

  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    console = new PrewikkaConsole(analyst.page);
    await console.logIn(prewikka);
    // What the analyst writes into, before the dialog that keeps the focus to itself is open.
    await analyst.page.getByPlaceholder('Search').click();
    await console.open('203.0.113.77');
    await analyst.page.waitForLoadState('networkidle');
    analyst.page.on('request', (request) => {
      const { protocol, pathname } = new URL(request.url());
      // The counts at the top right are Prewikka's own, asked for every now and then.
      if (protocol.startsWith('http') && pathname !== '/riskoverview') requests.push(`${request.method()} ${pathname}`);
    });
    await analyst.investigate();
  });
  afterAll(() => analyst?.close());

  describe('one click on an alert', () => {
    it('gives a verdict on an alert that is no mail, with what the sensor said', async () => {
      expect(await analyst.verdict()).toBe('suspicious');
      const panel = await analyst.panel();
      const findings = await panel.locator('.findings').first().innerText();
      expect(findings).toContain('root logged in from 203.0.113.77');
      expect(findings).toContain('T1078.003');
      expect(findings).toMatch(/Accepted password for root from 203\.0\.113\.77/);
    });

    it('asks the console for nothing: the page holds the whole alert in its JSON tab', async () => {
      const panel = await analyst.panel();
      await panel.locator('summary', { hasText: 'Trace' }).click();
      const trace = await panel.locator('.trace').innerText();
      expect(trace).toMatch(/Read Prewikka by the reader for Prewikka/);
      expect(trace).toMatch(/The event answered: \d+ fields/);
      expect(trace).not.toMatch(/requests to the console/);
      await panel.locator('summary', { hasText: 'Trace' }).click();
      expect(requests).toEqual([]);
    });

    it('says what it did not look at', async () => {
      const panel = await analyst.panel();
      await panel.locator('summary', { hasText: 'Not seen' }).click();
      await panel
        .getByText(/The grid holds \d{3} alerts, of which it shows 20/)
        .first()
        .waitFor();
      await panel.locator('summary', { hasText: 'Not seen' }).click();
    });

    it('highlights a quote in the dialog, not in the grid behind it', async () => {
      const panel = await analyst.panel();
      await panel
        .getByRole('button', { name: /Accepted password for root/ })
        .first()
        .click();
      await expect.poll(async () => (await highlighted()).map(({ inDialog }) => inDialog)).toEqual([true]);
      expect((await highlighted())[0]?.text).toContain('Accepted password for root from 203.0.113.77');
      await panel
        .locator('.quote')
        .filter({ has: panel.locator('q', { hasText: /^203\.0\.113\.77$/ }) })
        .first()
        .click();
      await expect.poll(highlighted).toEqual([{ text: '203.0.113.77', inDialog: true }]);
    });

    it('puts a mark beside the dialog’s title that opens in place', async () => {
      const mark = console.dialog.locator('.modal-title sidelight-mark');
      // Not by its role: Prewikka leaves `aria-hidden` on dialogs that are open.
      await mark.locator('button').click();
      const note = mark.locator('[role=note]');
      expect(await note.innerText()).toMatch(
        /Suspicious.*root logged in.*Next: Look for what else came from this source/s,
      );
      await mark.locator('button').press('Escape');
      expect(await note.isVisible()).toBe(false);
      expect(await console.dialog.isVisible()).toBe(true);
    });

    it('leaves the dialog beside the panel, not under it', async () => {
      const dialog = await console.dialog.locator('.modal-content').boundingBox();
      const panel = await (await (await analyst.panel()).frameElement()).boundingBox();
      expect((dialog?.x ?? 0) + (dialog?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    });

    it('takes typing in the panel while the dialog keeps the focus to itself; the page hears no key', async () => {
      const panel = await analyst.panel();
      await analyst.page.evaluate(() => {
        const keys: string[] = [];
        Object.assign(window, { keys });
        addEventListener('keydown', (event) => keys.push(event.key), true);
      });
      await panel.getByRole('button', { name: 'Agree', exact: true }).click();
      await panel.getByRole('button', { name: 'Add a reason' }).click();
      await panel.getByLabel('Because').click();
      await analyst.page.keyboard.type('No ticket for it; asked Ana.');
      expect(await panel.getByLabel('Because').inputValue()).toBe('No ticket for it; asked Ana.');
      expect(await analyst.page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
      await panel.getByRole('button', { name: 'Record' }).click();
      await panel.getByText(/agreed: true positive. No ticket for it; asked Ana\./).waitFor();
    });

    it('is reached by the keyboard out of a dialog that takes the focus back from everything else', async () => {
      await console.dialog.locator('.modal-footer button').focus();
      await analyst.page.keyboard.press('Tab');
      await analyst.page.keyboard.press('Tab');
      const focused = () => analyst.page.evaluate(() => document.activeElement?.localName);
      await expect.poll(focused).toBe('sidelight-panel');
      // Once more, for a page that would have taken it back a moment later.
      await analyst.page.keyboard.press('Tab');
      expect(await focused()).toBe('sidelight-panel');
    });

    it('suggests what one does about a login, what can be undone and what not', async () => {
      const actions = await (await analyst.panel()).locator('.action').allInnerTexts();
      const about = (words: string) => actions.find((text) => text.includes(words)) ?? '';
      expect(about('Block the source address')).toMatch(/low impact.*203\.0\.113\.77.*Undo: .*Check: /s);
      expect(about('Lock the account')).toMatch(/high impact.*root/s);
      expect(about('Collect what the machine logged')).toMatch(/web03/);
      expect(actions.join('\n')).not.toMatch(/mail|sender|recipient/i);
    });

    it('writes a case note that reads as one of an alert', async () => {
      const note = await (await analyst.panel()).locator('pre.note').innerText();
      expect(note.split('\n').length).toBeLessThanOrEqual(12);
      expect(note).toMatch(/Alert: “Remote Login” on `web03`, account `root`, from `203\.0\.113\[\.\]77`, at /);
      expect(note).not.toMatch(/\bmail\b/i);
    });

    it('drafts nothing into the console’s search field, and never submits', async () => {
      const panel = await analyst.panel();
      await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
      await panel.getByText(/That is a search field/).waitFor();
      expect(await analyst.page.getByPlaceholder('Search').inputValue()).toBe('');
      expect(requests).toEqual([]);
    });

    it('another tab of the same alert is the same alert', async () => {
      await console.dialog.locator('[data-target="summary-json"]').click();
      await console.dialog.locator('#summary-json').waitFor();
      expect(await analyst.verdict()).toBe('suspicious');
      expect(await marks()).toEqual([expect.stringMatching(/Suspicious/)]);
      await console.dialog.locator('[data-target="summary-html"]').click();
    });
  });

  describe('dialogs closed, opened, stacked', () => {
    beforeEach(async () => {
      await console.backToGrid();
      await console.open('203.0.113.77');
    });

    it('closing the dialog takes the mark away; opened again it stands there at once', async () => {
      const panel = await analyst.panel();
      await console.close();
      await expect.poll(marks).toEqual([]);
      await panel.getByText('This alert is no longer on screen.').waitFor();
      expect(await analyst.verdict()).toBe('suspicious');
      await console.open('203.0.113.77');
      await panel.getByText('This alert is no longer on screen.').waitFor({ state: 'detached' });
      await expect.poll(marks).toEqual([expect.stringMatching(/Suspicious/)]);
      expect(await panel.getByRole('button', { name: 'Investigate this' }).count()).toBe(0);
    });

    it('no verdict stands beside another alert, whose dialog lies on top or comes after', async () => {
      // The dialog lies over the whole grid: a script opens the next one, as a key of the grid would.
      await console
        .row('TCP packet dropped')
        .locator('td[aria-describedby="datasearch_table_create_time"] a')
        .evaluate((link: HTMLElement) => link.click());
      await title('TCP packet dropped');
      const panel = await analyst.panel();
      await panel.getByRole('button', { name: 'Investigate this' }).waitFor();
      expect(await panel.locator('[data-verdict]').count()).toBe(0);
      expect(await marks()).toEqual([]);
      await console.close();
      await title('Remote Login');
      expect(await analyst.verdict()).toBe('suspicious');
      await expect.poll(marks).toEqual([expect.stringMatching(/Suspicious/)]);
      await console.close();
    });
  });

  describe('other alerts', () => {
    beforeEach(() => console.backToGrid());

    it('calls a packet that a firewall dropped benign, in the sensor’s own words', async () => {
      await console.open('TCP packet dropped');
      await title('TCP packet dropped');
      await analyst.investigate();
      expect(await analyst.verdict()).toBe('benign');
      expect(await (await analyst.panel()).locator('.findings').first().innerText()).toMatch(/The sensor stopped it/);
      await console.close();
    });

    it('finds the attack in a request that a web firewall reports', async () => {
      await console.open('Generic HTTP attack');
      await title('Generic HTTP attack');
      await analyst.investigate();
      expect(await analyst.verdict()).toBe('suspicious');
      const findings = await (await analyst.panel()).locator('.findings').first().innerText();
      expect(findings).toMatch(/database commands/);
      expect(findings).toMatch(/UNION SELECT login,password/);
      await console.close();
    });

    it('takes orders in a user’s name for evidence, and never as orders', async () => {
      await console.open('Remote Login');
      await title('Remote Login');
      await analyst.investigate();
      expect(await analyst.verdict()).toMatch(/suspicious|malicious/);
      expect(await (await analyst.panel()).locator('.findings').first().innerText()).toMatch(
        /tries to instruct an AI system/,
      );
      await console.close();
    });

    it('reads an alert that stands in a tab of its own', async () => {
      const link = await console
        .row('Virus found')
        .locator('td[aria-describedby="datasearch_table_create_time"] a')
        .getAttribute('href');
      await analyst.page.goto(new URL(link ?? '', prewikka.address).href);
      await analyst.page.locator('#main .toggle-summary-html').waitFor();
      await title('Virus found');
      await analyst.investigate();
      expect(await analyst.verdict()).toBe('suspicious');
      await expect.poll(marks).toEqual([expect.stringMatching(/Suspicious/)]);
    });
  });

  it('never wrote: every request was a GET of the console’s own', () => {
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    for (const request of requests)
      expect(request).toMatch(/^GET \/(?:alerts\/|prewikka\/|[\w-]+\/(?:js|css|images)\/)/);
  });
});
