import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionId } from '../../scripts/practice/browser.ts';
import { PracticeCompanion } from '../companion/practice-companion.ts';
import { observed, ScriptedModel } from '../model/scripted-model.ts';
import { subjectOf } from './analyst.ts';
import { UndebuggedBrowser } from './undebugged-browser.ts';

/** A slow model holds the investigation open for as long as an interruption takes. */
const modelMs = 6_000;

let browser: UndebuggedBrowser;
let companion: PracticeCompanion;
let model: ScriptedModel;

beforeAll(async () => {
  model = await ScriptedModel.start();
  companion = await PracticeCompanion.start({ SIDELIGHT_MODEL_URL: model.url });
  browser = await UndebuggedBrowser.open(inject('chromium'));
  const options = await browser.newPage(`chrome-extension://${extensionId}/options.html`);
  await browser.waitFor(options, `!!document.querySelector('input')`);
  const outcome = await browser.evaluate<{ ok: boolean }>(
    options,
    `chrome.runtime.sendMessage({ type: 'options-pair', address: '${companion.address}', code: '${companion.code()}', person: 'Ana' })`,
  );
  expect(outcome).toMatchObject({ state: 'ok' });
  await browser.closePage(options);
});
afterAll(async () => {
  await browser.close();
  await companion.remove();
  await model.stop();
});

const button = `document.querySelector('sidelight-launcher')?.shadowRoot.querySelector('button')`;
const mark = `document.querySelector('sidelight-mark')?.shadowRoot.querySelector('button')?.textContent`;
const final = `document.querySelector('[data-verdict][data-final="true"]')?.dataset.verdict`;
const claims = `[...document.querySelectorAll('.finding .claim')].map((e) => e.textContent)`;

const isPanel = (target: { url: string }) => target.url.startsWith(`chrome-extension://${extensionId}/panel.html`);

/** Opens a sample in the mailbox, in a tab of its own. */
async function openMail(sample: string): Promise<string> {
  const page = await browser.newPage(inject('mailbox'));
  const subject = JSON.stringify(await subjectOf(sample));
  const id = await browser.waitFor<string>(
    page,
    `fetch('/api/email').then((a) => a.json()).then((all) => all.find((m) => m.subject === ${subject})?.id)`,
  );
  await browser.click(page, `document.querySelector('[data-testid="email-list-item"][data-email-id="${id}"]')`);
  await browser.waitFor(page, `!!document.querySelector('[data-testid="email-viewer"][data-email-id="${id}"]')`);
  return page;
}

/** Presses Investigate and waits until the companion has asked the model. */
async function investigate(page: string): Promise<string> {
  const heard = model.heard().length;
  await browser.click(page, button);
  const panel = await browser.panel();
  await expect.poll(() => model.heard().length, { timeout: 20_000 }).toBeGreaterThan(heard);
  return panel;
}

const answer = JSON.stringify({
  observations: [observed('not in the mail at all', { claim: 'An invented claim.' })],
});
const slowly = () => model.says(answer, { firstMs: modelMs });

describe('the worker is killed while the companion works', () => {
  it('a new one goes on, the panel loses nothing and ends with the final verdict', async () => {
    slowly();
    const page = await openMail('phish/account-limited.eml');
    const panel = await investigate(page);
    const before = await browser.waitFor<string[]>(
      panel,
      `(() => { const c = ${claims}; return c.length > 3 ? c : undefined; })()`,
    );
    await browser.stopWorker();
    const during = await browser.evaluate<string[]>(panel, claims);
    expect(during).toEqual(before);
    expect(await browser.waitFor(panel, final)).toBe('malicious');
    const after = await browser.evaluate<string[]>(panel, claims);
    for (const claim of before) expect(after).toContain(claim);
    // The model was asked once: the answer was waited for, not asked for again.
    expect(model.heard()).toHaveLength(1);
    expect(await browser.waitFor<string>(page, mark)).toContain('Malicious');
    await browser.closePage(page);
  });
});

describe('the tab is closed while the companion works', () => {
  it('the investigation goes on; whoever opens the mail again finds it', async () => {
    slowly();
    const page = await openMail('scam/ceo-gift-cards.eml');
    await investigate(page);
    await browser.closePage(page);
    await new Promise((resolve) => setTimeout(resolve, modelMs));
    const again = await openMail('scam/ceo-gift-cards.eml');
    await browser.click(again, button);
    await browser.evaluate(again, '1');
    const panel = await browser.panel();
    expect(await browser.waitFor(panel, final)).toMatch(/malicious|suspicious/);
    await browser.closePage(again);
  });
});

describe('the browser is killed while the companion works', () => {
  it('after a new start the mail has its verdict, and the model was not asked twice', async () => {
    // Until the browser has started again, however long that takes: a press after the end would rightly ask anew.
    const { asked, letGo } = model.holds(answer);
    const page = await openMail('phish/dhl-parcel-fee.eml');
    await browser.click(page, button);
    await asked;
    await browser.kill();
    await browser.start();
    const again = await openMail('phish/dhl-parcel-fee.eml');
    await browser.click(again, button);
    const panel = await browser.panel();
    letGo();
    expect(await browser.waitFor(panel, final)).toMatch(/malicious|suspicious/);
    expect(model.heard()).toHaveLength(1);
    await browser.closePage(again);
  });
});

describe('the extension is loaded anew while a console is open', () => {
  beforeAll(async () => {
    // Chromium does not load an unpacked extension anew whose worker or browser it saw killed; a fresh one does.
    await browser.close();
    browser = await UndebuggedBrowser.open(inject('chromium'));
  });

  it('the old scripts leave nothing behind, the new launcher works', async () => {
    model.says('{"observations": []}');
    const page = await openMail('phish/account-limited.eml');
    await browser.click(page, button);
    await browser.waitFor(page, mark);
    const options = await browser.newPage(`chrome-extension://${extensionId}/options.html`);
    await browser.waitFor(options, `!!document.querySelector('input')`);
    await browser.evaluate(page, `document.querySelector('sidelight-launcher').dataset.before = ''`);
    await browser.evaluate(options, `void setTimeout(() => chrome.runtime.reload(), 50)`);
    await browser.waitFor(page, `!!document.querySelector('sidelight-launcher:not([data-before])')`);
    await expect.poll(async () => (await browser.targets()).filter(isPanel).length, { timeout: 20_000 }).toBe(0);
    await browser.click(page, button);
    const panel = await browser.panel();
    expect(await browser.waitFor(panel, final)).toBe('malicious');
    expect(await browser.evaluate(page, `document.querySelectorAll('sidelight-launcher').length`)).toBe(1);
    expect(await browser.evaluate(page, `document.querySelectorAll('sidelight-panel').length`)).toBe(1);
    expect(await browser.evaluate(page, `document.querySelectorAll('sidelight-mark').length`)).toBeLessThanOrEqual(1);
  });
});
