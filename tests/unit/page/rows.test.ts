import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { learn } from '../../../lib/page/learn.ts';
import { kitWith } from '../../../lib/page/reading-kit.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { type AlertRow, alertsIn } from '../../../lib/page/rows.ts';
import { wordsOfLanguages } from '../../../lib/page/words-of-languages.ts';

const folder = join(import.meta.dirname, '..', '..', 'consoles', 'pages', 'queues');
const address = new URL('https://console.test/list');

/** What a saved queue shows, written by hand. */
interface Truth {
  rows: Record<string, string>[];
  total?: number;
  more: boolean;
  keys: string[];
  abouts?: string[];
}

const paths: Record<string, string> = {
  id: 'event.id',
  title: 'rule.name',
  severity: 'event.severity',
  time: '@timestamp',
  source: 'source.ip',
  from: 'source.domain',
  destination: 'destination.ip',
  to: 'destination.domain',
  sender: 'email.from',
  recipient: 'email.to',
  user: 'user.name',
  host: 'host.name',
};
const claimed = new Set(Object.values(paths));

learn(wordsOfLanguages);
const listIn = (html: string) => alertsIn(kitWith(readingTools), outlineOfHtml(html), address);
const saidOf = ({ title, fields }: AlertRow) => ({
  ...Object.fromEntries(
    Object.entries(paths).flatMap(([name, path]) => {
      const found = fields.find((field) => field.path === path);
      return found ? [[name, found.value]] : [];
    }),
  ),
  title: title.text,
});

describe('rows of a list of alerts', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.html'));
  it.each(names)('are all that %s shows, and nothing else', (file) => {
    const truth: Truth = JSON.parse(readFileSync(join(folder, file.replace('.html', '.json')), 'utf8'));
    const list = listIn(readFileSync(join(folder, file), 'utf8'));
    expect(list?.rows.map(saidOf)).toEqual(truth.rows);
    expect(list?.rows.map(({ key }) => key)).toEqual(truth.keys);
    if (truth.abouts) expect(list?.rows.map(({ about }) => about)).toEqual(truth.abouts);
    expect([list?.total, list?.more]).toEqual([truth.total, truth.more]);
    // Each claim of a kind that is judged above is one of the truth's.
    for (const [i, row] of (list?.rows ?? []).entries())
      for (const { path, value } of row.fields)
        if (claimed.has(path)) expect(Object.values(truth.rows[i] ?? {})).toContain(value);
  });

  it('keep their keys when the list is sorted, drawn anew and grows older', () => {
    for (const file of names) {
      const html = readFileSync(join(folder, file), 'utf8');
      const rows = html.match(
        /<(tr|li|div)(?=[^>]*(?:\bid="(?:ctl|alert)|data-|row-id|class="(?:odd|even)))[^>]*>.*?(?=<\1[^>]*(?:\bid="(?:ctl|alert)|data-|row-id|class="(?:odd|even))|<\/(?:tbody|ul)>)/g,
      );
      const before = listIn(html)?.rows.map(({ key, title, about }) => [key, title.text, about]);
      const older = html.replace(/(\d) hours ago/g, '$1 days ago');
      expect(
        listIn(older)?.rows.map(({ key, title, about }) => [key, title.text, about]),
        file,
      ).toEqual(before);
      const [first, second] = rows ?? [];
      if (!first || !second || file === 'pinned.html' || file === 'grouped.html') continue;
      const sorted = html.replace(first + second, second + first);
      const after = listIn(sorted)?.rows.map(({ key, title, about }) => [key, title.text, about]);
      expect(after, file).toEqual([before?.[1], before?.[0], ...(before?.slice(2) ?? [])]);
    }
  });
});

const row = (cells: string[], attributes = '') =>
  `<tr ${attributes}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const queue = (...rows: string[]) =>
  `<main><table><tr><th>Time</th><th>Rule</th><th>Severity</th><th>Host</th></tr>${rows.join('')}</table></main>`;
const keysOf = (html: string) => listIn(html)?.rows.map(({ key }) => key);

describe('what tells rows from each other', () => {
  const one = ['2026-11-01 10:00', 'Port scan', 'High', 'WS-1'];
  const other = ['2026-11-01 10:05', 'Port scan', 'High', 'WS-2'];
  it('is no number of the place where they stand', () => {
    const before = keysOf(queue(row(one, 'id="row-0"'), row(other, 'id="row-1"')));
    const after = keysOf(queue(row(other, 'id="row-0"'), row(one, 'id="row-1"')));
    expect(after).toEqual(before?.toReversed());
    expect(before?.join()).not.toContain('row-');
  });
  it('is no id that a library makes up, and no link to where several rows lead', () => {
    const link = (cells: string[]) => cells.map((cell, i) => (i === 1 ? `<a href="/rules/7">${cell}</a>` : cell));
    const keys = keysOf(queue(row(link(one), 'id="ember415"'), row(link(other), 'id="ember416"')));
    expect(keys?.join()).not.toMatch(/ember|rules/);
    expect(new Set(keys).size).toBe(2);
  });
  it('is no event code that several rows share', () => {
    const coded = (code: string, user: string) => `<tr><td>2026-11-01 10:00</td><td>${code}</td><td>${user}</td></tr>`;
    const list = listIn(
      `<table><tr><th>Time</th><th>Event ID</th><th>User</th></tr>${coded('4625', 'ana')}${coded('4625', 'bob')}${coded('4624', 'eve')}</table>`,
    );
    expect(new Set(list?.rows.map(({ key }) => key)).size).toBe(3);
  });
  it('is a link of the page’s own only, read as an address', () => {
    const to = (href: string, cells: string[]) =>
      cells.map((cell, i) => (i === 1 ? `<a href="${href}">${cell}</a>` : cell));
    const keys = (a: string, b: string) => keysOf(queue(row(to(a, one)), row(to(b, other))));
    expect(keys('alerts/7?session=x', 'alerts/8?session=x')).toEqual(['/alerts/7', '/alerts/8']);
    expect(keys('view?alert_id=7&s=1', 'view?alert_id=8&s=1')).toEqual(['/view?alert_id=7', '/view?alert_id=8']);
    expect(keys('https://elsewhere.example/alerts/7', 'https://elsewhere.example/alerts/8')?.join()).not.toContain(
      'alerts',
    );
    expect(keys('javascript:open(7)', 'javascript:open(8)')?.join()).not.toContain('open');
    expect(keys('http://[', 'http://]')?.length).toBe(2);
  });
});

describe('what is no list of alerts', () => {
  it.each([
    ['an alert', '<h1>Port scan</h1><dl><dt>Host</dt><dd>WS-1</dd><dt>Source IP</dt><dd>192.0.2.7</dd></dl>'],
    [
      'a table of labels and values',
      '<table><tr><th>Host</th><td>WS-1</td></tr><tr><th>User</th><td>ana</td></tr></table>',
    ],
    [
      'a table of labels and dates',
      '<table><tr><td><b><i><u>Created</u></i></b></td><td>2026-11-01 10:00</td></tr><tr><td>Updated</td><td>2026-11-02 10:00</td></tr><tr><td>Closed</td><td>2026-11-03 10:00</td></tr></table>',
    ],
    [
      'a table of counts',
      '<table><tr><th>Severity</th><th>Count</th></tr><tr><td>High</td><td>3</td></tr><tr><td>Low</td><td>4</td></tr></table>',
    ],
    [
      'a menu',
      '<nav><ul><li><a href="/a"><b>Alerts</b><i>3</i><i>High</i></a></li><li><a href="/b"><b>Hosts and more</b><i>3</i><i>Low</i></a></li><li><a href="/c"><b>Users and more</b><i>3</i><i>Low</i></a></li></ul></nav>',
    ],
  ])('%s', (_, html) => expect(listIn(html)?.rows ?? []).toEqual([]));

  it('an empty one has no rows', () => {
    expect(listIn(queue('<tr><td colspan="4">No alerts found</td></tr>'))?.rows ?? []).toEqual([]);
  });
});

describe('how many there are', () => {
  const rows = [0, 1, 2].map((i) => row([`2026-11-01 10:0${i}`, 'Port scan', 'High', `WS-${i}`]));
  const countOf = (said: string) => {
    const list = listIn(queue(...rows).replace('</main>', `<div>${said}</div></main>`));
    return [list?.total, list?.more];
  };
  it.each([
    ['1–3 of 256', 256, true],
    ['Showing 1 to 3 of 3 entries', 3, false],
    ['1 - 3 von 1.204', 1204, true],
    ['3 alerts', 3, false],
    ['Total: 27 incidents', 27, true],
    ['Page 1 of 9', undefined, false],
    ['Updated 3 minutes ago', undefined, false],
  ])('is read from “%s”', (said, total, more) => expect(countOf(said)).toEqual([total, more]));
});
