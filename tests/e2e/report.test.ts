import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { lookWith, plainBrowser } from './console-on-page.ts';
import { PrewikkaConsole } from './prewikka-console.ts';
import { Roundcube } from './roundcube-webmail.ts';
import { wordsIn, wordsThatTell } from './words-that-tell.ts';

const sample = 'phish/account-limited.eml';
const roundcube = await needConsole('roundcube');
const prewikka = await needConsole('prewikka');

let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atMailbox();
});
afterAll(() => analyst.close());

/** Presses the button and gives what is in the file. */
async function saved(): Promise<string> {
  const panel = await analyst.panel();
  const [download] = await Promise.all([
    analyst.page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save a report' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sidelight-report-\d{4}-\d\d-\d\d\.html$/);
  return readFileSync(await download.path(), 'utf8');
}

/** What stands on the page, in its texts and in values that are no names for developers. */
async function shown(): Promise<string[]> {
  const texts: string[] = [];
  for (const frame of analyst.page.frames().filter((one) => !one.url().startsWith('chrome-extension:')))
    texts.push(
      ...(await frame
        .evaluate(() => {
          const found = [document.title, location.hostname];
          for (const element of document.body?.querySelectorAll('*') ?? []) {
            if (/^(?:script|style|svg|path|sidelight-)/i.test(element.localName) || element.closest('svg')) continue;
            for (const node of element.childNodes) if (node.nodeType === 3) found.push(node.nodeValue ?? '');
            for (const name of ['title', 'alt', 'href', 'value', 'aria-label', 'placeholder', 'data-email-id'])
              found.push(element.getAttribute(name) ?? '');
          }
          return found;
        })
        .catch(() => [])),
    );
  return texts;
}

/** The report holds nothing of the page, and the console's own reader finds its parts in it where they were. */
async function tells(report: string, id: string): Promise<void> {
  const shows = new Set(wordsThatTell(await shown()));
  expect(shows.size).toBeGreaterThan(20);
  // What the report says of the reader stands in its head, in our own words.
  const body = report.slice(report.indexOf('</head>'));
  expect(wordsIn(body).filter((word) => shows.has(word))).toEqual([]);
  expect(report).not.toMatch(/@|127\.0\.0\.1|localhost|sidelight-(?:panel|mark|launcher)/);
  const browser = await plainBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(report);
    expect((await lookWith(id, page)).places).toEqual((await lookWith(id, analyst.page)).places);
  } finally {
    await browser.close();
  }
}

describe('where a reader finds no alert', () => {
  it('a report of the page can be saved', async () => {
    await analyst.investigate();
    const panel = await analyst.panel();
    await panel.getByText('About this list').click();
    await panel.getByText('An alert is open, and it was not found').click();
    const report = await saved();
    expect(report).toContain('&quot;reader&quot;:&quot;maildev&quot;');
    expect(report).toContain('&quot;alertFound&quot;:false');
    await panel
      .locator('.report')
      .getByText(/^Saved/)
      .waitFor();
  });
});

describe('where a reader does not find what it must', () => {
  it('the gap offers a report, which says what was missing and nothing of the page', async () => {
    await analyst.open(sample);
    // As if another version wrote the line with the sender differently.
    await analyst.page.evaluate(() => {
      for (const span of document.querySelectorAll('[data-testid="email-viewer"] span'))
        if (span.textContent?.trim() === 'from') span.textContent = 'sender';
    });
    const requests: string[] = [];
    analyst.page.on('request', (request) => requests.push(request.url()));
    await analyst.investigate();
    await analyst.verdict();
    const panel = await analyst.panel();
    await panel.locator('summary', { hasText: 'Not seen' }).click();
    await panel.locator('.gaps').getByText('The reader for MailDev did not find: the sender is shown.').waitFor();
    await panel
      .getByText(`${new URL(inject('mailbox')).host}, names and addresses stay out`, { exact: false })
      .waitFor();
    requests.length = 0;
    const report = await saved();
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
    expect(report).toContain('the sender is shown');
    expect(report).toContain('data-testid="email-viewer"');
    await tells(report, 'maildev');
  });
});

describe.skipIf(roundcube.missing)(`the report of Roundcube${roundcube.why}`, () => {
  it('holds its frame, built as it is', async () => {
    await (await Roundcube.at(analyst, roundcube)).preview(sample);
    await analyst.page.waitForLoadState('networkidle');
    await tells(await reportOf(), 'roundcube');
  });
});

describe.skipIf(prewikka.missing)(`the report of Prewikka${prewikka.why}`, () => {
  it('holds the dialog over the grid, built as it is', async () => {
    const console = new PrewikkaConsole(analyst.page);
    await console.logIn(prewikka);
    await console.open('203.0.113.77');
    await tells(await reportOf(), 'prewikka');
  });
});

/** The report as the background gets it: of a reader that fails nowhere the panel offers none. */
async function reportOf(): Promise<string> {
  const worker = await analyst.practice.worker();
  await analyst.investigate();
  await analyst.verdict();
  return worker.evaluate(
    async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const target = { tabId: tab?.id ?? 0, frameIds: [0] };
      await chrome.scripting.executeScript({ target, files: ['/report.js'] });
      const report = await chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'report', version: 'test' }, { frameId: 0 });
      return (report as { html: string }).html;
    },
    new URL(analyst.page.url()).origin.replace(/:\d+$/, ':*/'),
  );
}
