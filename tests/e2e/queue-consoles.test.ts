import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainToUnicode } from 'node:url';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleMails } from '../../scripts/practice/mailbox.ts';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { PrewikkaConsole } from './prewikka-console.ts';
import { askQueue, fieldOf, markQueue, openedIdentity, readQueue } from './queue-in-extension.ts';
import { Roundcube } from './roundcube-webmail.ts';

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const rowMarks = 'sidelight-row-mark';

/** Heights and places of rows, to see whether any moved. */
function rowBoxes(analyst: Analyst, selector: string): Promise<number[][]> {
  return analyst.page.evaluate(
    (rows) =>
      [...document.querySelectorAll(rows)].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return [Math.round(top), Math.round(height)];
      }),
    selector,
  );
}

/** Roundcube writes days of the last week by their names, in the server's zone: the same day, or the one beside it. */
function isDayOf(shown: string, day: string): boolean {
  const near = [-1, 0, 1].map((by) => new Date(Date.parse(day) + by * 86_400_000));
  return near.some(
    (date) =>
      shown.startsWith(date.toISOString().slice(0, 10)) ||
      shown.startsWith(date.toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' })) ||
      shown.startsWith('Today'),
  );
}

describe('rows of MailDev', () => {
  let analyst: Analyst;
  interface Mail {
    id: string;
    subject: string;
    time: string;
    from: { address: string; name: string }[];
  }
  let mails: Mail[];
  beforeAll(async () => {
    analyst = await Analyst.atMailbox();
    mails = (await analyst.page.evaluate(async () => (await fetch('/api/email')).json())) as Mail[];
  });
  afterAll(() => analyst?.close());

  it('are all mails that its API has, with id, subject, sender and time, and none besides', async () => {
    const reading = await readQueue(analyst);
    const read = reading.rows.map((row) => ({
      id: row.alert.key,
      subject: fieldOf(row, 'email.subject'),
      from: fieldOf(row, 'email.from'),
      time: fieldOf(row, '@timestamp'),
      raw: row.raw,
    }));
    const truth = mails.map(({ id, subject, time, from }) => ({
      id,
      subject: tidy(subject),
      from: tidy(from.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')),
      time,
      raw: true,
    }));
    const order = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
    expect(read.map((row) => ({ ...row, subject: tidy(row.subject ?? '') })).sort(order)).toEqual(truth.sort(order));
    expect(reading.requests.map(({ template, status }) => [template, status])).toEqual([['GET /api/email', 200]]);
  });

  it('tell of the same alert as the opened mail', async () => {
    const { rows } = await readQueue(analyst);
    for (const row of rows) {
      await analyst.page.locator(`[data-testid="email-list-item"][data-email-id="${row.alert.key}"]`).click();
      await analyst.page.locator(`[data-testid="email-viewer"][data-email-id="${row.alert.key}"]`).waitFor();
      expect(await openedIdentity(analyst), row.alert.title).toBe(row.identity);
    }
  });

  it('are read without asking the console where that is not allowed', async () => {
    await analyst.goToMailbox();
    const reading = await readQueue(analyst, false);
    expect(reading.requests).toEqual([]);
    expect(reading.rows.map((row) => fieldOf(row, 'email.from')).filter(Boolean)).toEqual([]);
    expect(reading.rows.length).toBe(mails.length);
  });

  it('bear marks that move nothing, and open in place without opening the mail', async () => {
    await analyst.goToMailbox();
    const before = await rowBoxes(analyst, '[data-testid="email-list-item"]');
    const reading = await readQueue(analyst);
    await markQueue(analyst, reading);
    expect(await analyst.page.locator(rowMarks).count()).toBe(mails.length);
    expect(await rowBoxes(analyst, '[data-testid="email-list-item"]')).toEqual(before);
    const mark = analyst.page.locator(`${rowMarks} button`).first();
    await mark.click();
    expect(await analyst.page.locator(`${rowMarks} [role=note]`).innerText()).toContain('The reason that weighs most.');
    expect(await analyst.page.locator('[data-testid="email-viewer"]').count()).toBe(0);
    await mark.press('Escape');
    expect(await analyst.page.locator(`${rowMarks} [role=note]`).count()).toBe(0);
  });

  it('are found again, and opened as by a click', async () => {
    await analyst.goToMailbox();
    const { rows } = await readQueue(analyst);
    const row = rows.at(-1);
    expect(await askQueue(analyst, { type: 'go-to-row', identity: row?.identity ?? '', open: true })).toBe(true);
    await analyst.page.locator(`[data-testid="email-viewer"][data-email-id="${row?.alert.key}"]`).waitFor();
    expect(await askQueue(analyst, { type: 'go-to-row', identity: 'nobody', open: true })).toBe(false);
  });
});

const roundcubeThere = await needConsole('roundcube');

describe.skipIf(roundcubeThere.missing)(`rows of Roundcube${roundcubeThere.why}`, () => {
  let analyst: Analyst;
  let roundcube: Roundcube;
  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    roundcube = await Roundcube.at(analyst, roundcubeThere);
  });
  afterAll(() => analyst?.close());

  it('are the mails that were delivered: subject, sender and time of each, and none besides', async () => {
    const reading = await readQueue(analyst);
    const files = readdirSync(sampleMails, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.eml'),
    );
    const truth = await Promise.all(
      files.map(async (file) => {
        const { subject = '', from, date = '' } = await PostalMime.parse(readFileSync(join(sampleMails, file)));
        return { subject: tidy(subject), from: from?.address ?? '', day: new Date(date).toISOString().slice(0, 10) };
      }),
    );
    expect(reading.rows.length).toBe(truth.length);
    expect([reading.total, reading.more, reading.requests]).toEqual([truth.length, false, []]);
    expect(new Set(reading.rows.map(({ alert }) => alert.key)).size).toBe(truth.length);
    const unmatched = truth.filter(({ subject, from, day }) => {
      const row = reading.rows.find(({ alert }) => alert.title === subject);
      const [, name = '', domain = ''] = /^(.*)@(.*)$/.exec(from) ?? [];
      const sender = `${name}@${domainToUnicode(domain)}`;
      return !(
        row?.raw &&
        isDayOf(fieldOf(row, '@timestamp') ?? '', day) &&
        (fieldOf(row, 'email.from') ?? '').includes(sender)
      );
    });
    expect(unmatched).toEqual([]);
  });

  it('tell of the same alert as the opened mail, in the preview and on a page of its own', async () => {
    const { rows } = await readQueue(analyst);
    for (const row of rows) {
      const number = row.alert.key.split('/')[1];
      await analyst.page.locator(`#messagelist tr.message:has(a[href*="_uid=${number}&"]) span.subject`).click();
      await expect
        .poll(() => openedIdentity(analyst), { message: row.alert.title, timeout: 10_000 })
        .toBe(row.identity);
    }
  });

  it('bear marks that move nothing, whose keys and clicks are not the list’s', async () => {
    await roundcube.goToList();
    const before = await rowBoxes(analyst, '#messagelist tr.message');
    const reading = await readQueue(analyst);
    await markQueue(analyst, reading);
    expect(await analyst.page.locator(rowMarks).count()).toBe(reading.rows.length);
    expect(await rowBoxes(analyst, '#messagelist tr.message')).toEqual(before);
    const began = roundcube.requests.length;
    const mark = analyst.page.locator(`${rowMarks} button`).first();
    await mark.click();
    await mark.press('Delete');
    expect(await analyst.page.locator(`${rowMarks} [role=note]`).count()).toBe(1);
    expect(await analyst.page.locator('#messagelist tr.message.selected').count()).toBe(0);
    await analyst.page.waitForTimeout(600);
    expect(
      roundcube.requests.slice(began).filter(({ address }) => /_action=(?:preview|show|move|delete)/.test(address)),
    ).toEqual([]);
  });

  it('keep their marks when the list is sorted', async () => {
    await roundcube.goToList();
    const reading = await readQueue(analyst);
    await markQueue(analyst, reading);
    await analyst.page.evaluate(() =>
      (window as unknown as { rcmail: { command(name: string, by: string): void } }).rcmail.command('sort', 'subject'),
    );
    const shown = () =>
      analyst.page.evaluate(() =>
        [...document.querySelectorAll('#messagelist tr.message')].map((row) => [
          row.querySelector('td.subject a')?.textContent?.replace(/\s+/g, ' ').trim(),
          row.querySelector('sidelight-row-mark')?.shadowRoot?.querySelector('.word')?.textContent,
        ]),
      );
    const words = new Map(
      reading.rows.map(({ alert }, i) => [
        alert.title,
        ['Malicious', 'Suspicious', 'Benign', 'Inconclusive', 'Waiting', 'Running'][i % 6],
      ]),
    );
    const titles = reading.rows.map(({ alert }) => alert.title);
    // Between two orders the list is empty.
    const isSorted = (now: unknown[]) => now.length === titles.length && now.join('|') !== titles.join('|');
    await expect.poll(async () => isSorted((await shown()).map(([title]) => title))).toBe(true);
    await expect.poll(shown).toEqual((await shown()).map(([title]) => [title, words.get(title ?? '')]));
  });

  it('are opened as by a click', async () => {
    await roundcube.goToList();
    const { rows } = await readQueue(analyst);
    const row = rows[3];
    expect(await askQueue(analyst, { type: 'go-to-row', identity: row?.identity ?? '', open: true })).toBe(true);
    await expect.poll(() => openedIdentity(analyst), { timeout: 10_000 }).toBe(row?.identity);
  });
});

const prewikkaThere = await needConsole('prewikka');

describe.skipIf(prewikkaThere.missing)(`rows of Prewikka${prewikkaThere.why}`, () => {
  let analyst: Analyst;
  let console: PrewikkaConsole;
  /** The grid's own answer, as its page gets it. */
  let grid: { rows: { cell: unknown }[]; records: number };
  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    console = new PrewikkaConsole(analyst.page);
    const answered = analyst.page.waitForResponse((answer) => answer.url().includes('ajax_table'), { timeout: 60_000 });
    await console.logIn(prewikkaThere);
    grid = await (await answered).json();
  });
  afterAll(() => analyst?.close());

  it('are what the database has: id, name, source, target and time of each, and none besides', async () => {
    const reading = await readQueue(analyst);
    const truth = grid.rows.map(({ cell }) => {
      const text = JSON.stringify(cell);
      return {
        id: /\/alerts\/summary\/([^?"\\]+)/.exec(text)?.[1],
        title: textOfField(cell, /^(?:classification\.text|correlation_alert\.name)$/),
        source: textOfField(cell, /^source\(0\)\.node\.(?:address\(0\)\.address|name)$/),
        target: textOfField(cell, /^target\(0\)\.node\.(?:address\(0\)\.address|name)$/),
      };
    });
    expect(truth.length).toBeGreaterThan(10);
    expect(
      reading.rows.map(({ alert, ...row }) => ({
        id: alert.key,
        title: alert.title,
        source: fieldOf({ alert, ...row }, 'source.ip') ?? fieldOf({ alert, ...row }, 'source.domain') ?? '',
        target:
          ['destination.ip', 'destination.domain', 'host.name']
            .map((path) => fieldOf({ alert, ...row }, path))
            .find(Boolean) ?? '',
      })),
    ).toEqual(truth);
    expect(reading.rows.every((row) => /^\d+ \w+ \d{4}, /.test(fieldOf(row, '@timestamp') ?? ''))).toBe(true);
    expect([reading.total, reading.more, reading.requests]).toEqual([grid.records, true, []]);
  });

  it('tell of the same alert as the opened one', async () => {
    const { rows } = await readQueue(analyst);
    for (const row of rows.slice(0, 10)) {
      expect(await askQueue(analyst, { type: 'go-to-row', identity: row.identity, open: false })).toBe(true);
      await analyst.page.locator(`tr.jqgrow a[href*="/alerts/summary/${row.alert.key}?"]`).click();
      await console.dialog.waitFor();
      await expect.poll(() => openedIdentity(analyst), { message: row.alert.title }).toBe(row.identity);
      await console.backToGrid();
    }
  });

  it('bear marks that move nothing', async () => {
    const before = await rowBoxes(analyst, 'tr.jqgrow');
    const reading = await readQueue(analyst);
    await markQueue(analyst, reading);
    expect(await analyst.page.locator(rowMarks).count()).toBe(reading.rows.length);
    expect(await rowBoxes(analyst, 'tr.jqgrow')).toEqual(before);
  });
});

/** Prewikka writes cells as elements in JSON: the text of the first whose field matches. */
function textOfField(cell: unknown, field: RegExp): string {
  let found = '';
  JSON.stringify(cell, (_, value) => {
    const inner = value?.__prewikka_class__?.[1];
    if (found === '' && field.test(inner?.attrs?.['data-field'] ?? '')) {
      const texts: string[] = [];
      JSON.stringify(inner.childs, (__, child) => {
        const own = child?.__prewikka_class__?.[1]?.childs;
        for (const one of own ?? []) if (typeof one === 'string' || typeof one === 'number') texts.push(String(one));
        return child;
      });
      for (const one of inner.childs ?? [])
        if (typeof one === 'string' || typeof one === 'number') texts.push(String(one));
      found = texts.join('').trim();
    }
    return value;
  });
  return found;
}
