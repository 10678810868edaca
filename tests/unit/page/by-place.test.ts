import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { survey } from '../../../lib/page/survey.ts';

const looked = (html: string) => survey(outlineOfHtml(`<body>${html}</body>`), undefined, readingTools);
const page = (html: string) => `<main><h1>Backup catalogue was deleted</h1>${html}</main>`;
/** What is read under these names. */
const read = (html: string, ...paths: string[]) =>
  paths.map((path) => looked(page(html)).fields.find((one) => one.path === path)?.value);
const kind = (html: string) => looked(page(html)).shows;
const divs = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('');
const labels = ['Computer', 'Person', 'When', 'Program', 'Remote side'];
const values = ['FIN-WS-081', 'NORD\\ida', '2026-11-03 08:15:22', 'C:\\Windows\\System32\\wbadmin.exe', '203.0.113.40'];
const paths = ['host.name', 'user.name', '@timestamp', 'process.executable', 'destination.ip'];

describe('labels and values told by their places', () => {
  it('stand in two columns side by side, with others beside them', () => {
    const columns = `<section><div>${divs(...labels)}</div><div>${divs(...values)}</div><aside>Notes</aside></section>`;
    expect(kind(columns)).toBe('alert');
    expect(read(columns, 'host.name', '@timestamp', 'process.executable')).toEqual([values[0], values[2], values[3]]);
  });

  it('stand in rows built alike, value below or label below, without anything that marks them', () => {
    const rows = (pair: (label: string, value: string) => string) =>
      `<section>${labels.map((label, i) => pair(label, values[i] ?? '')).join('')}</section>`;
    const above = rows((label, value) => `<p><span>${label}</span><span>${value}</span></p>`);
    const below = rows((label, value) => `<p><span>${value}</span><span>${label}</span></p>`);
    const own = rows((label, value) => `<div>${value}<span>${label}</span></div>`);
    for (const html of [above, below, own])
      expect(read(html, ...paths.filter((path) => path !== 'user.name'))).toEqual(
        values.filter((value) => value !== 'NORD\\ida'),
      );
  });

  it('take the short line above some of them as their heading', () => {
    const row = (label: string, value: string) => `<div class="c"><span>${label}</span><span>${value}</span></div>`;
    const html = `<section><div class="s">Device</div>${row('Name', 'FIN-WS-081')}${row('Serial', 'X-11')}<div class="s">File</div>${row('Found', '2026-11-03 08:15:22')}${row('SHA-1', 'a'.repeat(40))}</section>`;
    expect(read(html, 'host.name', 'file.hash.sha1')).toEqual(['FIN-WS-081', 'a'.repeat(40)]);
  });

  it('stand in rows of heads over rows of values, whatever stands before them', () => {
    const heads = (...cells: string[]) => `<tr>${cells.map((cell) => `<td class="k">${cell}</td>`).join('')}</tr>`;
    const cells = (...all: string[]) => `<tr>${all.map((cell) => `<td class="v">${cell}</td>`).join('')}</tr>`;
    const of = '<td class="z" rowspan="4">Meta</td>';
    const table = `<table>${heads('ID #', 'Time', 'Signature').replace('<tr>', `<tr>${of}`)}${cells('3 - 117', '2026-11-03 08:15:22', 'PROBE telnet default account')}${heads('Source Address', 'Dest. Address', 'TTL', 'Offset', 'Options')}${cells('198.51.100.3', '192.0.2.14', '51', '0', 'none')}</table>`;
    expect(read(table, '@timestamp', 'source.ip', 'destination.ip')).toEqual([
      '2026-11-03 08:15:22',
      '198.51.100.3',
      '192.0.2.14',
    ]);
    const list = `<table>${heads('Source Address', 'Dest. Address', 'Time')}${cells('198.51.100.3', '192.0.2.14', '2026-11-03 08:15:22')}${cells('198.51.100.4', '192.0.2.15', '2026-11-03 08:16:10')}</table>`;
    expect(read(list, 'source.ip')).toEqual([undefined]);
  });

  it('are no list of names and days, and no names with numbers', () => {
    const news = ['Maintenance done', 'Report is ready', 'New bulletin'].map(
      (text, i) => `<p><span>${text}</span><span>2026-11-0${i + 1} 10:00</span></p>`,
    );
    expect(read(`<section>${news.join('')}</section>`, '@timestamp')).toEqual([undefined]);
    const facets = ['src', 'dst', 'severity', 'dpt', 'user'].map(
      (name, i) => `<div><span>${name}</span><span>${i + 2}</span></div>`,
    );
    expect(kind(`<section>${facets.join('')}</section>`)).toBe('none');
  });
});

describe('what one value says of another', () => {
  const rows = (...pairs: [string, string][]) =>
    `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;
  const start: [string, string][] = [
    ['Detected at', '2026-11-03 08:15:22'],
    ['Host', 'FIN-WS-081'],
  ];

  it('a command line names its program, what it fetched and from where', () => {
    const html = rows(...start, ['Command line', 'C:\\Tools\\get.exe -o a https://dl.parcel.example:8443/a.bin']);
    expect(read(html, 'process.name', 'url.original', 'destination.domain', 'destination.port')).toEqual([
      'get.exe',
      'https://dl.parcel.example:8443/a.bin',
      'dl.parcel.example',
      '8443',
    ]);
    const known = rows(...start, ['Command line', 'get https://dl.parcel.example/a'], ['Destination IP', '192.0.2.9']);
    expect(read(known, 'destination.domain', 'process.name')).toEqual([undefined, undefined]);
    expect(read(rows(...start, ['Command line', 'curl http://127.0.0.1/a']), 'url.original')).toEqual([undefined]);
  });

  it('a port beside a protocol or behind an address is one', () => {
    const port = (label: string, value: string) => read(rows(...start, [label, value]), 'destination.port')[0];
    expect(port('Service', 'http (TCP/8080)')).toBe('8080');
    expect(port('Protocol', 'SSH / 22')).toBe('22');
    expect(port('Outbound contact', '203.0.113.40 on port 7070 (relay.parcel.example)')).toBe('7070');
    expect(port('Service interval', '30 seconds')).toBeUndefined();
  });

  it('who handles a mail tells who was to get it, and a program to read mail does not', () => {
    const mail: [string, string][] = [
      ['From', 'pay@parcel.example'],
      ['To', 'ida@corp.example'],
      ['Subject', 'Your parcel'],
      ['Received', '2026-11-03 08:15:22'],
    ];
    expect(read(rows(...mail, ['Verdict', 'Phishing']), 'user.name')).toEqual(['ida@corp.example']);
    expect(read(rows(...mail, ['Envelope from', 'b@mta.example'], ['SPF', 'fail']), 'user.name')).toEqual([
      'ida@corp.example',
    ]);
    expect(read(rows(...mail), 'user.name')).toEqual([undefined]);
  });

  it('a value like a program’s name and version is looked at once, however many brackets follow', () => {
    const agent = (value: string) => read(rows(...start, ['Seen as', value]), 'user_agent.original')[0];
    expect(agent('get/7.1 (x86) lib/2.0')).toBe('get/7.1 (x86) lib/2.0');
    expect(agent(`get/7.1${' (x)'.repeat(36)}!`)).toBeUndefined();
  });

  it('of several events in one text the first is the alert’s', () => {
    const line = (at: string, from: string, to: string) => `at=${at} action=BLOCK src=${from} dst=${to} dport=443`;
    const html = `<pre>${line('1', '10.1.1.7', '192.0.2.9')}\n${line('2', '10.1.1.8', '192.0.2.10')}</pre>`;
    const { fields } = looked(page(`${rows(...start)}${html}`));
    expect(fields.flatMap(({ path, value }) => (path === 'source.ip' ? [value] : []))).toEqual(['10.1.1.7']);
  });
});

describe('what can be changed', () => {
  const rule =
    '<dl><dt>Severity</dt><dd>High</dd><dt>Excluded host</dt><dd>backup-02</dd><dt>Source address</dt><dd>10.1.0.20</dd></dl>';
  it('is a setting where nothing happened', () => {
    expect(kind(`${rule}<button>Save</button>`)).toBe('none');
    expect(kind(`${rule}<dl><dt>Detected at</dt><dd>2026-11-03 08:15</dd></dl><button>Save</button>`)).toBe('alert');
    expect(kind(rule)).toBe('alert');
  });
});
