import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, sampleMails, startMailbox } from '../../scripts/practice/mailbox.ts';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { PrewikkaConsole } from './prewikka-console.ts';
import { Roundcube } from './roundcube-webmail.ts';

/** The search of consoles that nobody here wrote, asked by their readers with the analyst's session. */
const sample = 'phish/account-limited.eml';
const roundcube = await needConsole('roundcube');
const prewikka = await needConsole('prewikka');

let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atDesk();
});
afterAll(() => analyst?.close());

/** Requests that go to a console from now on, as method and path. */
function requestsTo(origin: string): string[] {
  const seen: string[] = [];
  analyst.page.on('request', (request) => {
    if (request.url().startsWith(origin)) seen.push(`${request.method()} ${request.url().slice(origin.length)}`);
  });
  return seen;
}

describe('MailDev', () => {
  let mailbox: Mailbox;
  let requests: string[];
  beforeAll(async () => {
    mailbox = await startMailbox();
    const mail = readFileSync(join(sampleMails, sample), 'utf8');
    await mailbox.deliver(mail);
    for (const name of ['ben', 'cem', 'dora'])
      await mailbox.deliver(mail.replace('\nTo: analyst@corp.example', `\nTo: ${name}@corp.example`));
    await mailbox.deliver(readFileSync(join(sampleMails, 'honest', 'newsletter.eml'), 'utf8'));
    await analyst.page.goto(mailbox.address);
    const mine = analyst.page.locator('[data-testid="email-list-item"]', { hasText: 'analyst@corp.example' });
    await mine.filter({ hasText: 'account access' }).first().click();
    await analyst.page.locator('[data-testid="email-viewer"]').waitFor();
    await analyst.page.waitForLoadState('networkidle');
    requests = requestsTo(mailbox.address);
  });
  afterAll(() => mailbox?.stop());

  it('is asked nothing as long as nobody allowed it', async () => {
    await analyst.investigate();
    await analyst.verdict();
    expect(await analyst.trace()).not.toMatch(/search of MailDev/);
    expect(requests.filter((one) => one === 'GET /api/email')).toEqual([]);
  });

  it('says who else got the mail, by one request that is in the trace', async () => {
    await analyst.allow('search with my session');
    requests.length = 0;
    await analyst.page.bringToFront();
    await analyst.investigate();
    await analyst.verdict();
    const trace = await analyst.trace();
    expect(trace).toMatch(
      /The search of MailDev answered: 3 other messages from this sender, 3 of this subject, to 3 addresses; GET \/api\/email \(200, \d+ bytes, \d+ ms\)/,
    );
    expect(trace).toMatch(/The same mail from this sender went to 3 other addresses/);
    expect(requests.filter((one) => !one.endsWith('/source'))).toEqual(['GET /api/email']);
    const panel = await analyst.panel();
    expect(await panel.locator('.findings').first().innerText()).toContain('went to 3 other addresses');
  });
});

describe.skipIf(roundcube.missing)(`Roundcube${roundcube.why}`, () => {
  it('is asked for the sender as its own search box asks, and keeps the person’s preferences', async () => {
    const webmail = await Roundcube.at(analyst, roundcube);
    await webmail.preview(sample);
    await analyst.page.waitForLoadState('networkidle');
    webmail.requests.length = 0;
    await analyst.investigate();
    await webmail.headline(sample);
    expect(await analyst.trace()).toMatch(
      /The search of Roundcube answered: 0 other messages from this sender, 0 of this subject; GET \{base\}\?_task=mail&_action=search/,
    );
    const ours = webmail.requests.filter((one) => one.ours).map(({ method, address }) => `${method} ${address}`);
    expect(ours.filter((one) => one.includes('_action=search'))).toEqual([
      'GET /?_task=mail&_action=search&_interval=&_q=from%3Aservice%40paypa1-secure.example&_filter=ALL&_scope=base&_mbox=INBOX&_remote=1',
    ]);
    expect(ours.every((one) => one.startsWith('GET '))).toBe(true);
  });

  it('is asked nothing while the person looks at a search of their own: it would take its place', async () => {
    await analyst.page.locator('#mailsearchform').fill('invoice');
    const requests = requestsTo(new URL(roundcube.address).origin);
    await analyst.page.locator('#mailsearchform').blur();
    await analyst.investigate();
    await expect
      .poll(() => analyst.trace())
      .toMatch(/No answer from the search of Roundcube: The console cannot be asked/);
    expect(requests.filter((one) => one.includes('_action=search'))).toEqual([]);
  });
});

describe.skipIf(prewikka.missing)(`Prewikka${prewikka.why}`, () => {
  it('is asked for other alerts of the same source as its own grid asks, and its view stays as it is', async () => {
    const console = new PrewikkaConsole(analyst.page);
    await console.logIn(prewikka);
    const shown = await analyst.page.locator('.ui-paging-info').innerText();
    await console.open('198.51.100.23');
    await analyst.page.waitForLoadState('networkidle');
    const origin = new URL(prewikka.address).origin;
    const requests = requestsTo(origin);
    await analyst.investigate();
    await analyst.verdict();
    expect(await analyst.trace()).toMatch(
      /The search of Prewikka answered: \d+ other alerts? of source 198\.51\.100\.23 since [^;]+; GET \{base\}\/alerts\/forensic\/ajax_table/,
    );
    expect(requests.filter((one) => one.includes('ajax_table'))).toEqual([
      expect.stringMatching(
        /^GET \/alerts\/forensic\/ajax_table\?query_mode=criterion&query=source\.node\.address\.address%20%3D%3D%20%22198\.51\.100\.23%22&/,
      ),
    ]);
    await analyst.page.goto(prewikka.address);
    await analyst.page.locator('tr.jqgrow').first().waitFor();
    expect(await analyst.page.locator('.ui-paging-info').innerText()).toBe(shown);
  });
});
