import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSaved, plainBrowser } from './console-on-page.ts';
import { noticeOn } from './picks-on-page.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());
afterEach(() => page?.close());

const id = '9f86d081884c7d659a2feaa0c55ad015';
const kibanaAddress = `https://kibana.test/app/security/alerts?flyout=(right:(id:document-details-right,params:(id:'${id}',scopeId:x)))`;
const jiraAddress = 'https://corp.atlassian.net/browse/SOC-4711';

async function at(reader: string, address: string, saved = 'generic') {
  page = await openSaved(saved, browser, address);
  return noticeOn(reader, page);
}

/** The closing reasons as a list to choose one of; marks and texts stand inside each. */
const reasons = `<div role="listbox" aria-label="Reasons" tabindex="0" id="reasons" aria-activedescendant="r2">
  <div role="option" id="r1"><span><i></i><b>True positive</b></span></div>
  <div role="option" id="r2"><span>False Positive</span><span>The rule was wrong</span></div>
  <div role="option" id="r3">Other</div></div>
<button>Close alert</button>`;

describe('what the person picks', () => {
  it('in a list of reasons is told once, as the word means in this console', async () => {
    const kibana = await at('kibana', kibanaAddress, 'kibana');
    await kibana.add(reasons);
    const identity = await kibana.mark();
    await page.getByText('False Positive').click();
    expect(await kibana.told()).toEqual([['False Positive', 'false_positive']]);
    expect(await kibana.identities()).toEqual([identity]);
    await page.getByText('True positive').dblclick();
    expect(await kibana.told()).toEqual([
      ['False Positive', 'false_positive'],
      ['True positive', 'true_positive'],
    ]);
  });

  it('by the keyboard counts as well: the option that a list points at', async () => {
    const kibana = await at('kibana', kibanaAddress, 'kibana');
    await kibana.add(reasons);
    await kibana.mark();
    await page.locator('#reasons').focus();
    await page.keyboard.press('ArrowDown');
    expect(await kibana.told()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await kibana.told()).toEqual([['False Positive', 'false_positive']]);
  });

  it('in a field is told when it is chosen; a bare status says no more than that it is closed', async () => {
    const record = `https://corp.service-now.com/nav_to.do?uri=sn_si_incident.do%3Fsys_id%3D${'0a'.repeat(16)}`;
    const servicenow = await at('servicenow', record);
    await servicenow.add(`<label>State <select id="state"><option>New</option><option>Closed</option></select></label>
      <label>Close code <select id="code"><option>-- None --</option><option>False positive</option>
      <option>Investigation completed</option></select></label>`);
    await servicenow.mark();
    const choose = async (field: string, keys: string) => {
      await page.locator(field).focus();
      await page.keyboard.press(keys);
    };
    await choose('#state', 'ArrowDown');
    await choose('#code', 'ArrowDown');
    await choose('#code', 'ArrowDown');
    expect(await servicenow.told()).toEqual([
      ['Closed', ''],
      ['False positive', 'false_positive'],
      ['Investigation completed', 'expected_activity simulation'],
    ]);
  });

  it('as a radio or a menu’s item, with a dash or an apostrophe of another kind', async () => {
    const jira = await at('jira', jiraAddress);
    await jira.add(`<div role="menu"><div role="menuitemradio">Won't Do</div></div>
      <label><input type="radio" name="r"> Duplicate</label>`);
    await jira.mark();
    await page.getByRole('menuitemradio').click();
    await page.getByText('Duplicate').click();
    expect(await jira.told()).toEqual([
      ["Won't Do", 'false_positive expected_activity simulation'],
      ['Duplicate', 'duplicate'],
    ]);
  });

  it('in a frame of the console’s own origin, though it came after the mark', async () => {
    const defender = await at('defender-xdr', 'https://security.microsoft.com/incident2/4711/overview');
    await defender.mark();
    await defender.add('<iframe srcdoc="<button>Security test</button>"></iframe>');
    await page.frameLocator('iframe').getByRole('button').click();
    await expect.poll(() => defender.told()).toEqual([['Security test', 'simulation']]);
  });

  it('in a dialog before the alert belongs to it, by the key in the address', async () => {
    const jira = await at('jira', jiraAddress);
    const identity = await jira.mark();
    await jira.add(`<div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff">
      <h2>Resolve this issue</h2><p>Choose how it ended, and tell the team what was found out about it.</p>
      <button>Duplicate</button></div>`);
    await page.getByRole('button', { name: 'Duplicate' }).click();
    expect(await jira.identities()).toEqual([identity]);
  });
});

describe('what is told to nobody', () => {
  it('is an event that the page made up, whatever it says of itself', async () => {
    const kibana = await at('kibana', kibanaAddress, 'kibana');
    await kibana.add(`${reasons}<select id="s"><option>x</option><option>False Positive</option></select>`);
    await kibana.mark();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#r2')?.click();
      const forged = new MouseEvent('click', { bubbles: true, composed: true });
      // The browser lets nobody do this to the event itself; its class is the page's own, and not our world's.
      Object.defineProperty(MouseEvent.prototype, 'isTrusted', { get: () => true, configurable: true });
      document.querySelector('#r2')?.dispatchEvent(forged);
      const field = document.querySelector<HTMLSelectElement>('#s');
      if (field) field.selectedIndex = 1;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      document.querySelector('#reasons')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(await kibana.told()).toEqual([]);
    // The very same element, by a person.
    await page.locator('#r2').click();
    expect(await kibana.told()).toHaveLength(1);
  });

  it('is a pick while no alert is on screen that was marked', async () => {
    const kibana = await at('kibana', kibanaAddress, 'kibana');
    await kibana.add(reasons);
    await page.locator('#r2').click();
    await kibana.mark();
    await page.evaluate(() => {
      history.replaceState(null, '', '/app/security/alerts');
      document.querySelector('section')?.remove();
    });
    await page.locator('#r2').click();
    expect(await kibana.told()).toEqual([]);
  });

  it('is what decides nothing: links, tabs, filters, menus that open, words that are part of a sentence, other words', async () => {
    const kibana = await at('kibana', kibanaAddress, 'kibana');
    await kibana.add(`<a href="#x">False Positive</a>
      <div role="tablist"><button role="tab">Duplicate</button><button>Duplicate</button></div>
      <search><button>False Positive</button></search>
      <label><input type="checkbox"> False Positive</label>
      <button aria-haspopup="listbox">False Positive</button>
      <button>False Positive alerts</button><button>Other</button><button>Acknowledged</button>
      <select multiple><option>False Positive</option></select>
      <p>False Positive</p>`);
    await kibana.mark();
    const found = page.locator('a, button, label, option, p');
    for (const one of await found.all()) await one.click();
    expect(await kibana.told()).toEqual([]);
  });

  it('is a button that stands in what an attacker wrote', async () => {
    const gmail = await at('gmail', 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmQmNbLtPzRv', 'gmail');
    const mark = await gmail.mark();
    expect(mark).toBeDefined();
    await page.evaluate(() =>
      [...document.querySelectorAll('div.a3s')]
        .at(-1)
        ?.insertAdjacentHTML('afterbegin', '<button style="position:relative">Report not phishing</button>'),
    );
    await page.getByRole('button', { name: 'Report not phishing' }).click();
    expect(await gmail.told()).toEqual([]);
    await gmail.add('<iframe srcdoc="<button>Report phishing</button>"></iframe>');
    await page.frameLocator('iframe').getByRole('button').click();
    expect(await gmail.told()).toEqual([]);
    await gmail.add('<div role="menuitem">Report not phishing</div>');
    await page.getByRole('menuitem').click();
    expect(await gmail.told()).toEqual([['Report not phishing', 'false_positive']]);
  });
});
