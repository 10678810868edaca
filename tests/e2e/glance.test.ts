import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../../scripts/practice/browser.ts';
import { Analyst, subjectOf } from './analyst.ts';
import { look } from './looking.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let analyst: Analyst;

beforeAll(async () => {
  analyst = await Analyst.atMailbox();
});
afterAll(() => analyst.close());

async function openAndInvestigate(sample: string): Promise<Frame> {
  await analyst.open(sample);
  await analyst.investigate();
  const panel = await analyst.panel();
  await panel.locator('.alert .title', { hasText: await subjectOf(sample) }).waitFor();
  await analyst.verdict();
  return panel;
}

/** What a row of the glance says. */
async function row(panel: Frame | Page, name: string): Promise<string> {
  const rows = panel.locator('.glance dl > div').filter({ has: panel.locator('dt', { hasText: name }) });
  return (await rows.locator('dd').innerText()).replace(/\s+/g, ' ');
}

/** What stands in the clipboard, as a field elsewhere gets it. */
async function pasted(): Promise<string> {
  const reader = await analyst.practice.context.newPage();
  await reader.setContent('<textarea></textarea>');
  await reader.locator('textarea').focus();
  await reader.keyboard.press('Control+V');
  const text = await reader.locator('textarea').inputValue();
  await reader.close();
  return text;
}

describe('a phishing mail at a glance', () => {
  let panel: Frame;
  beforeAll(async () => {
    panel = await openAndInvestigate('phish/account-limited.eml');
  });

  it('says what it claims, is and wants, how we know, what is not known and what to do', async () => {
    expect(await row(panel, 'Claims to be')).toContain('PayPal, as PayPal Service; a notice');
    expect(await row(panel, 'Is')).toContain('Phishing, sent from service@paypa1-secure.example');
    expect(await row(panel, 'Wants')).toContain('paypa1-secure.example');
    expect(await row(panel, 'How we know')).toMatch(/The sender’s name says PayPal/);
    expect(await row(panel, 'Not known')).toMatch(/who else received it.*who clicked/);
    expect(await row(panel, 'Do now')).toMatch(/Find who else received it.*Answer the person who reported it/);
  });

  it('draws the way to the verdict: each bar begins where the one before ended', async () => {
    const bars = await panel.locator('.flow .amount').evaluateAll((all) =>
      all.map((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        return {
          left,
          right,
          against: bar.closest('li')?.className === 'against' || bar.closest('li')?.className === 'silence',
        };
      }),
    );
    expect(bars.length).toBeGreaterThan(5);
    let end = bars[0]?.right ?? 0;
    for (const bar of bars.slice(1)) {
      expect(Math.abs((bar.against ? bar.right : bar.left) - end)).toBeLessThan(3);
      end = bar.against ? bar.left : bar.right;
    }
    const mark = await panel.locator('.flow .mark').boundingBox();
    const lane = await panel.locator('.flow .sum .lane').boundingBox();
    const frame = await panel
      .locator('.flow')
      .evaluate((flow) => getComputedStyle(flow).getPropertyValue('--malicious'));
    if (!mark || !lane) throw new Error('no sum is drawn');
    expect(((mark.x - lane.x) / lane.width) * 100).toBeGreaterThan(Number.parseFloat(frame));
  });

  it('goes from a bar to its finding, by mouse and by keyboard, even where findings are folded', async () => {
    const focused = () => panel.evaluate(() => document.activeElement?.id);
    await panel.locator('summary', { hasText: 'Findings' }).click();
    await panel.locator('button.step').first().click();
    await expect.poll(focused).toBe('finding-brand-in-display-name');
    expect(await panel.locator('#finding-brand-in-display-name').isVisible()).toBe(true);
    await panel.locator('.glance button.reason').nth(1).press('Enter');
    await expect.poll(focused).toBe('finding-link-shows-other-host');
  });

  it('offers the query for what is not known, folded, in the language of the console at hand and in others', async () => {
    expect(await panel.locator('pre.query:visible').count()).toBe(0);
    await panel.locator('.glance').getByRole('button', { name: 'who else received it', exact: true }).click();
    await panel.locator('#ask-other-recipients > summary').press('Enter');
    const query = panel.locator('#ask-other-recipients pre.query');
    if (!(await query.isVisible())) await panel.locator('#ask-other-recipients > summary').press('Enter');
    // MailDev is a webmail: its search takes words.
    expect(await query.innerText()).toBe(await subjectOf('phish/account-limited.eml'));
    await panel.getByLabel('Query language').selectOption('KQL (Defender XDR)');
    expect(await query.innerText()).toMatch(/^EmailEvents\n\| where Timestamp > ago\(30d\)/);
    await panel.locator('#ask-other-recipients').getByRole('button', { name: 'Copy the query' }).click();
    await panel.getByText('Copied.').waitFor();
    expect(await pasted()).toContain('SenderFromAddress =~ "service@paypa1-secure.example"');
  });

  it('copies the answer to the reporter, and drafts it where the reply is written, by its keys too', async () => {
    const section = panel.locator('#reply');
    await section.getByRole('button', { name: /^Copy/ }).click();
    await section.getByText('Copied.').waitFor();
    expect(await pasted()).toMatch(/^Hello,\s+thank you for reporting the mail “Your account access/);
    await analyst.page.evaluate(() => {
      const reply = document.body.appendChild(document.createElement('textarea'));
      reply.id = 'the-reply';
      reply.style.cssText = 'position:fixed;bottom:0;left:0;z-index:9';
    });
    const field = analyst.page.locator('#the-reply');
    await field.fill('> quoted mail');
    await field.press('Control+Home');
    await panel.locator('.glance').getByRole('button', { name: 'Answer the person who reported it' }).click();
    await analyst.page.keyboard.press('a');
    await section.getByText(/Drafted\. Read it/).waitFor();
    expect(await field.inputValue()).toMatch(/^Hello,[\s\S]*Your security team\n> quoted mail$/);
    await field.evaluate((element) => element.remove());
  });

  it('says beside the steps that the analyst disagrees, and answers by what the analyst decided', async () => {
    await panel.getByRole('button', { name: 'Disagree' }).click();
    await panel.getByLabel('It is').selectOption('false_positive');
    await panel.getByRole('button', { name: 'Record' }).click();
    await expect.poll(() => row(panel, 'Do now')).toMatch(/decided: false positive/);
    expect(await panel.locator('#reply pre').innerText()).toMatch(/it is safe/);
  });
});

describe.each([
  [
    'scam/supplier-bank-change.eml',
    'suspicious',
    /Business email compromise/,
    /call the supposed sender on a number known/,
  ],
  ['honest/github-password-reset.eml', 'benign', /Legitimate, sent from/, /^1? ?Close as false positive/],
  ['honest/supplier-invoice.eml', 'inconclusive', /^Not decided, sent from/, /sandbox/],
] as const)('%s, %s', (sample, verdict, is, now) => {
  it('has its own class and next steps, and is readable in both colours, narrow and wide', async () => {
    const docked = await openAndInvestigate(sample);
    expect(await analyst.verdict()).toBe(verdict);
    expect(await row(docked, 'Is')).toMatch(is);
    expect(await row(docked, 'Do now')).toMatch(now);
    const worker = await analyst.practice.worker();
    const tab = await worker.evaluate(
      async (url) => (await chrome.tabs.query({})).find((t) => t.url?.startsWith(url))?.id,
      analyst.page.url().split('#')[0] ?? '',
    );
    for (const [width, colorScheme] of [
      [360, 'light'],
      [360, 'dark'],
      [900, 'light'],
    ] as const) {
      const page = await analyst.practice.context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${extensionId}/panel.html?tab=${tab}`);
      await page.locator('.glance').waitFor();
      await look(page, `glance-${verdict}-${colorScheme}-${width}`);
      const sticksOut = await page.evaluate(() =>
        [...document.body.querySelectorAll<HTMLElement>('*')]
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`),
      );
      expect(sticksOut).toEqual([]);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual(
        [],
      );
      await page.close();
    }
  });
});
