import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst, subjectOf } from './analyst.ts';

let analyst: Analyst;
const consoleRequests: string[] = [];

beforeAll(async () => {
  analyst = await Analyst.atMailbox();
  await analyst.open('phish/account-limited.eml');
  await analyst.page.waitForLoadState('networkidle');
  analyst.page.on('request', (request) => {
    if (request.url().startsWith('http'))
      consoleRequests.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await analyst.investigate();
});
afterAll(() => analyst.close());

describe('one click on a mail', () => {
  it('gives a verdict with probability and disposition', async () => {
    expect(await analyst.verdict()).toBe('malicious');
    const panel = await analyst.panel();
    expect(await panel.getByRole('status').first().innerText()).toMatch(
      /Malicious\s+(> )?\d\d % threat\s+Phishing · true positive/,
    );
  });

  it('docks a frame titled Sidelight, out of the page’s reach', async () => {
    const element = await (await analyst.panel()).frameElement();
    expect(await element.getAttribute('title')).toBe('Sidelight');
    // In a closed shadow root: the page has no handle on it.
    expect(
      await analyst.page.evaluate(() => ({
        frames: document.querySelectorAll('iframe[title="Sidelight"]').length,
        root: document.querySelector('sidelight-panel')?.shadowRoot,
      })),
    ).toEqual({ frames: 0, root: null });
  });

  it('shows the findings by weight, each with its quote', async () => {
    const panel = await analyst.panel();
    const weights = await panel.locator('.findings').first().locator('.weight').allInnerTexts();
    const sizes = weights.map((text) => Math.abs(Number(text.replace('−', '-'))));
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(await panel.locator('.finding').first().locator('q').count()).toBeGreaterThan(0);
  });

  it('scrolls the console to a quote and highlights it', async () => {
    const panel = await analyst.panel();
    await panel
      .getByRole('button', { name: /Sign in to the Resolution Centre/ })
      .first()
      .click();
    const body = analyst.page.frames().find((frame) => frame.url() === 'about:srcdoc');
    await expect
      .poll(() => body?.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].map(String).join('|')))
      .toBe('Sign in to the Resolution Centre within 48 hours and confirm your identity.');
  });

  it('looks for a quote of the header around the mail, where the body repeats it', async () => {
    const panel = await analyst.panel();
    const name = panel.locator('.quote').filter({ has: panel.locator('q', { hasText: /^PayPal/ }) });
    await name.filter({ hasText: 'header' }).first().click();
    const highlighted = () =>
      [...(CSS.highlights.get('quoted') ?? [])].map(
        (range) => (range as Range).startContainer.parentElement?.textContent,
      );
    await expect.poll(() => analyst.page.evaluate(highlighted)).toEqual([expect.stringContaining('PayPal')]);
    const body = analyst.page.frames().find((frame) => frame.url() === 'about:srcdoc');
    // What was highlighted in the body before goes too, by a message to another frame.
    await expect.poll(() => body?.evaluate(highlighted)).toEqual([]);
  });

  it('says so where a quote is in the source and not on screen', async () => {
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: /dkim=pass/ }).click();
    await panel.getByText('These words are in the source and not on screen.').waitFor();
  });

  it('makes no request to the console but those on the reader’s list, and says which', async () => {
    expect(consoleRequests.length).toBeGreaterThan(0);
    for (const request of consoleRequests) expect(request).toMatch(/^GET \/api\/email\/[\w-]+\/source$/);
    const panel = await analyst.panel();
    await panel.locator('summary', { hasText: 'Trace' }).click();
    expect(await panel.locator('.trace').innerText()).toMatch(/GET \/api\/email\/\{id\}\/source \(200, \d+ bytes/);
  });

  it('shows the trace step by step with durations', async () => {
    const lines = await (await analyst.panel()).locator('.trace li').allInnerTexts();
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.join('\n')).toMatch(/The raw message answered: .* took \d+ ms/s);
    expect(lines.at(-1)).toMatch(/Closed/);
  });

  it('puts a mark beside the subject that opens in place', async () => {
    const mark = analyst.page.locator('[data-testid="email-subject"] sidelight-mark');
    await mark.getByRole('button').click();
    const note = mark.getByRole('note');
    expect(await note.innerText()).toMatch(/Malicious.*Next: Find who else received it/s);
    await mark.getByRole('button').press('Escape');
    expect(await note.isVisible()).toBe(false);
  });

  it('writes a case note of at most twelve lines, verdict first', async () => {
    const panel = await analyst.panel();
    const note = (await panel.locator('pre.note').innerText()).split('\n');
    expect(note.length).toBeLessThanOrEqual(12);
    expect(note[0]).toMatch(/^\*\*Malicious\*\*/);
    expect(note.join('\n')).toContain('paypa1-secure[.]example');
    expect(note.join('\n')).not.toMatch(/https?:\/\//);
  });

  it('copies the note from inside the frame, as Markdown and as plain text', async () => {
    const panel = await analyst.panel();
    const violations: string[] = [];
    analyst.page.on('console', (message) => {
      if (/permissions policy|aria-hidden/i.test(message.text())) violations.push(message.text());
    });
    for (const [format, start] of [
      ['plain', 'MALICIOUS'],
      ['markdown', '**Malicious**'],
    ] as const) {
      await panel.getByLabel('Format').selectOption(format);
      await panel.getByRole('button', { name: 'Copy the note', exact: true }).click();
      await panel.getByText('Copied.').waitFor();
      const reader = await analyst.practice.context.newPage();
      await reader.setContent('<textarea></textarea>');
      await reader.locator('textarea').focus();
      await reader.keyboard.press('Control+V');
      expect(await reader.locator('textarea').inputValue()).toMatch(new RegExp(`^${start.replaceAll('*', '\\*')}`));
      await reader.close();
    }
    expect(violations).toEqual([]);
  });

  it('drafts into the field that was last focused, never into a search, and never submits', async () => {
    const search = analyst.page.getByPlaceholder('Search emails...');
    await search.click();
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
    await panel.getByText('That is a search field: click into the field for the note first.').waitFor();
    expect(await search.inputValue()).toBe('');
    await analyst.page.evaluate(() => {
      const note = document.body.appendChild(document.createElement('textarea'));
      note.id = 'case-note';
      note.style.cssText = 'position:fixed;bottom:0;left:0;z-index:9';
    });
    const field = analyst.page.locator('#case-note');
    await field.click();
    // Looked something up in between: the note still goes where notes go.
    await search.click();
    await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
    await panel.getByText(/Drafted\. Read it/).waitFor();
    expect(await field.inputValue()).toMatch(/^MALICIOUS, phishing: threat probability/);
    await field.press('Control+Z');
    expect(await field.inputValue()).toBe('');
    expect(await search.inputValue()).toBe('');
    await field.evaluate((note) => note.remove());
  });

  it('keeps what it found when the console closes the mail, and says so', async () => {
    const panel = await analyst.panel();
    await analyst.open('phish/account-limited.eml');
    await panel.locator('.alert .title', { hasText: await subjectOf('phish/account-limited.eml') }).waitFor();
    await analyst.page.keyboard.press('Escape');
    await panel.getByText('This alert is no longer on screen.').waitFor();
    expect(await analyst.verdict()).toBe('malicious');
    await analyst.open('phish/account-limited.eml');
    await panel.getByText('This alert is no longer on screen.').waitFor({ state: 'detached' });
  });

  it('shows what the analyst decided beside the verdict, which stays', async () => {
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Disagree' }).click();
    await panel.getByLabel('It is').selectOption('false_positive');
    await panel.getByLabel('Because').fill('A test of ours.');
    await panel.getByRole('button', { name: 'Record' }).click();
    await panel.locator('.verdict .decided', { hasText: 'decided: false positive' }).waitFor();
    expect(await analyst.verdict()).toBe('malicious');
    expect(await panel.locator('.action').first().isVisible()).toBe(false);
    expect(await panel.locator('pre.note').innerText()).toMatch(
      /Analyst: .* \(disagrees\): false positive\. A test of ours\./,
    );
    const mark = analyst.page.locator('sidelight-mark');
    await expect.poll(() => mark.locator('button').innerText()).toMatch(/Malicious · threat .* %.*analyst disagrees/);
    await mark.locator('button').click();
    expect(await mark.locator('[role=note]').textContent()).toMatch(/decided: false positive/);
  });

  it('records agreement at once, takes a reason afterwards, and takes it back', async () => {
    const panel = await analyst.panel();
    const agree = panel.getByRole('button', { name: 'Agree', exact: true });
    await agree.click();
    await panel.getByText('an analyst agreed: true positive').waitFor();
    await panel.getByRole('button', { name: 'Add a reason' }).click();
    await panel.getByLabel('Because').fill('Seen it last week.');
    expect(await panel.getByRole('button', { name: 'Record' }).isVisible()).toBe(true);
    await panel.getByRole('button', { name: 'Record' }).click();
    await panel.getByText('an analyst agreed: true positive. Seen it last week.').waitFor();
    expect(await agree.getAttribute('aria-pressed')).toBe('true');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('an analyst agreed').waitFor({ state: 'detached' });
    expect(await agree.getAttribute('aria-pressed')).toBe('false');
    expect(await panel.locator('pre.note').innerText()).not.toMatch(/Analyst:/);
  });

  it('records approving and denying, signed; high impact is not approved inside a page', async () => {
    const panel = await analyst.panel();
    const low = panel.locator('.action', { hasText: 'Find who else received it' });
    await analyst.page.mouse.move(1100, 400);
    await low.getByRole('button', { name: 'Approve' }).scrollIntoViewIfNeeded();
    await expect
      .poll(
        async () => {
          if ((await low.getByText(/Approved by an analyst, signed/).count()) > 0) return 'approved';
          await low.getByRole('button', { name: 'Approve' }).click();
          return (await low.innerText()).slice(0, 400);
        },
        { timeout: 8_000 },
      )
      .toBe('approved');
    const high = panel.locator('.action.high').first();
    expect(await high.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await high.getByRole('button', { name: 'Approve in the side panel' }).waitFor();
    const worker = await analyst.practice.worker();
    const types = await worker.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('sidelight');
        request.onsuccess = () => resolve(request.result);
      });
      const events = await new Promise<{ data: { type: string } }[]>((resolve) => {
        const request = database.transaction('events').objectStore('events').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      return events.map((event) => event.data.type);
    });
    expect(types).toContain('approval-given');
    expect(types).toContain('feedback-given');
  });
});

describe('other mails', () => {
  it('finds text that no eye can see', async () => {
    await analyst.open('phish/hidden-salting.eml');
    await analyst.investigate();
    expect(await analyst.verdict()).toMatch(/malicious|suspicious/);
    const panel = await analyst.panel();
    await expect.poll(() => panel.locator('.findings').first().innerText()).toMatch(/letters of text are hidden/);
  });

  it('calls an honest password reset benign and says why', async () => {
    await analyst.open('honest/github-password-reset.eml');
    await analyst.investigate();
    const panel = await analyst.panel();
    await panel.locator('.alert .title', { hasText: await subjectOf('honest/github-password-reset.eml') }).waitFor();
    expect(await analyst.verdict()).toBe('benign');
    expect(await panel.locator('.glance').innerText()).toMatch(/Legitimate[\s\S]*GitHub/);
  });
});
