import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, panelFrame } from '../../scripts/practice/browser.ts';
import { startMailbox } from '../../scripts/practice/mailbox.ts';
import { Analyst } from './analyst.ts';

/** Text that would run or render anywhere text is taken for markup. */
const script = `<script>window.top.hacked=1;document.title='hacked'</script><img src=x onerror="window.top.hacked=1">`;
const hostile = [
  `From: "Pay${script}Pal Support" <support@paypa1-secure.example>`,
  `To: "${script}" <analyst@corp.example>`,
  `Reply-To: "${script}" <x@gmail.com>`,
  `Subject: ${script} your account is suspended **bold** [link](https://evil.example)`,
  'Date: Mon, 2 Nov 2026 10:00:00 +0000',
  'Message-ID: <"><script>alert(1)</script>@evil.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<p>&lt;script&gt;window.top.hacked=1&lt;/script&gt; verify your account within 24 hours</p><a href="https://evil.example/login?${encodeURIComponent(script)}">https://www.paypal.com/${script.replaceAll('<', '&lt;')}</a>`,
  '--b',
  `Content-Type: application/octet-stream; name="${script.replaceAll('"', "'")}.pdf.exe"`,
  `Content-Disposition: attachment; filename="${script.replaceAll('"', "'")}.pdf.exe"`,
  '',
  'MZ',
  '--b--',
  '',
].join('\r\n');

let analyst: Analyst;
let stranger: Server;
let strangerAddress: string;

beforeAll(async () => {
  stranger = createServer((request, answer) => {
    answer.setHeader('content-type', 'text/html');
    if (request.url === '/frame')
      answer.end(`<iframe id="f" src="chrome-extension://${extensionId}/panel.html"></iframe>`);
    else answer.end('<main><h1>Some page</h1><p>Nothing to see.</p><textarea id="note"></textarea></main>');
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strangerAddress = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  analyst = await Analyst.atMailbox();
});
afterAll(async () => {
  await analyst.close();
  stranger.close();
});

describe('a mail with markup in every field', () => {
  it('is shown as text everywhere, and nothing runs', async () => {
    const box = await startMailbox();
    try {
      await box.deliver(hostile);
      await analyst.page.goto(box.address);
      await analyst.page.locator('[data-testid="email-list-item"]').first().click();
      await analyst.page.locator('[data-testid="email-viewer"]').waitFor();
      await analyst.investigate();
      expect(await analyst.verdict()).toBe('malicious');
      const panel = await analyst.panel();
      for (const summary of await panel.locator('details > summary').all())
        if (!(await summary.evaluate((node) => (node.parentElement as HTMLDetailsElement).open))) await summary.click();
      expect(await panel.locator('body').innerText()).toContain('<script>');
      expect(await panel.evaluate(() => document.querySelectorAll('main script, main img, main iframe').length)).toBe(
        0,
      );
      const mark = analyst.page.locator('sidelight-mark');
      await mark.getByRole('button').click();
      expect(await mark.evaluate((host) => host.shadowRoot?.querySelectorAll('script, img').length)).toBe(0);
      expect(
        await analyst.page.evaluate(() => [(window as unknown as { hacked?: number }).hacked, document.title]),
      ).toEqual([undefined, expect.not.stringContaining('hacked')]);
      expect(await panel.evaluate(() => document.title)).toBe('Sidelight');
      const note = await panel.locator('pre.note').innerText();
      expect(note).not.toMatch(/<script|<img|\[link\]\(https?:/);
      expect(note.split('\n').length).toBeLessThanOrEqual(12);
    } finally {
      await box.stop();
    }
  });
});

describe('keys', () => {
  it('typed in the panel reach none of the page’s', async () => {
    await analyst.goToMailbox();
    await analyst.open('phish/account-limited.eml');
    await analyst.investigate();
    await analyst.verdict();
    await analyst.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['keydown', 'keypress', 'keyup', 'input'])
        for (const target of [window, document])
          target.addEventListener(name, (event) => heard.push(`${name} ${(event as KeyboardEvent).key}`), true);
    });
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Disagree' }).click();
    await panel.getByLabel('Because').pressSequentially('see if this is safe; delete r a /');
    await analyst.page.keyboard.press('Delete');
    expect(await analyst.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await analyst.page.locator('[data-testid="email-viewer"]').count()).toBe(1);
  });
});

describe('the panel’s page', () => {
  it('shows nothing to a site that frames it', async () => {
    const page = await analyst.practice.context.newPage();
    await page.goto(`${strangerAddress}/frame`);
    await page.waitForTimeout(700);
    const framed = page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
    // Chromium refuses the static address of a resource with a dynamic one; if it ever did not, no secret, no content.
    if (framed && !framed.url().includes('chrome-error'))
      expect(await framed.locator('body').innerText()).not.toMatch(/Findings|Investigate this/);
    await page.close();
  });
});

describe('the launcher', () => {
  it('is deaf to what a page does', async () => {
    const page = await analyst.practice.context.newPage();
    await page.goto(strangerAddress);
    await page.getByRole('button', { name: 'Investigate' }).waitFor();
    await page.evaluate(() => {
      const button = document.querySelector('sidelight-launcher')?.shadowRoot?.querySelector('button');
      button?.click();
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await page.waitForTimeout(500);
    expect(await page.locator('sidelight-panel').count()).toBe(0);
    await page.close();
  });

  it('drafts into a text area of any page, with its own undo', async () => {
    const page = await analyst.practice.context.newPage();
    await page.goto(strangerAddress);
    await page.locator('#note').fill('typed before');
    await page.getByRole('button', { name: 'Investigate' }).click();
    const panel = await panelFrame(page);
    await panel.locator('[data-verdict][data-final="true"]').waitFor();
    expect(await panel.locator('[data-verdict]').getAttribute('data-verdict')).toBe('inconclusive');
    await panel.getByRole('button', { name: 'Draft the note into the console' }).click();
    await panel.getByText(/Drafted\. Read it/).waitFor();
    expect(await page.locator('#note').inputValue()).toMatch(/^typed before\nINCONCLUSIVE[\s\S]+\nSidelight/);
    await page.locator('#note').press('Control+Z');
    expect(await page.locator('#note').inputValue()).toBe('typed before');
    await page.close();
  });
});
