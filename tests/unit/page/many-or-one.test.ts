import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { survey } from '../../../lib/page/survey.ts';

const looked = (html: string) => survey(outlineOfHtml(`<body>${html}</body>`), undefined, readingTools);
const kind = (html: string) => looked(html).shows;
const valuesOf = (html: string, path: string) =>
  looked(html).fields.flatMap((field) => (field.path === path ? [field.value] : []));

/** A pair of a label and a value, each in an element of its own. */
const pair = (label: string, value: string) => `<div><span>${label}:</span> <b>${value}</b></div>`;
const job = (time: string, severity: string, host: string) =>
  `<section>${pair('Detected at', time)}${pair('Severity', severity)}${pair('Host', host)}</section>`;

describe('several alerts and one', () => {
  it('records of a kind side by side, each with its time, are a list', () => {
    const many = [
      job('2026-11-25 03:02:29', 'High', 'WS-031'),
      job('2026-11-25 04:11:02', 'Low', 'WS-118'),
      job('2026-11-25 05:40:57', 'High', 'SRV-07'),
    ].join('');
    expect(kind(`<main><h1>Jobs</h1><div>${many}</div></main>`)).toBe('queue');
    expect(valuesOf(`<main><h1>Jobs</h1><div>${many}</div></main>`, 'host.name')).toEqual([]);
  });

  it('the same alert told twice is one', () => {
    const twice = `${job('2026-11-25 03:02:29', 'High', 'WS-031')}${job('2026-11-25T03:02:29Z', 'High', 'WS-031')}`;
    expect(kind(`<main><h1>Credentials were read from memory</h1><div>${twice}</div></main>`)).toBe('alert');
  });

  it('a mail that was written like a list stays one mail', () => {
    const many = `${job('2026-11-25 03:02:29', 'High', 'WS-031')}${job('2026-11-25 04:11:02', 'Low', 'WS-118')}`;
    expect(kind(`<main><h1>Jobs of the night</h1><div>${many}</div></main>`)).toBe('queue');
    const mail = `<h1>Jobs of the night</h1>${pair('From', 'Jobs &lt;jobs@parcel.example&gt;')}${pair('To', 'ana@corp.example')}${pair('Subject', 'Jobs of the night')}`;
    expect(kind(`<main>${mail}<div>${many}</div></main>`)).toBe('alert');
  });

  it('what stands in the text of a mail is its sender’s word, and in the fields of a console it is not', () => {
    const mail = (names: string) =>
      `<main><h1>Unusual sign-in</h1>${pair('From', 'Account team &lt;team@accounts.example&gt;')}${pair('Subject', 'Unusual sign-in')}<div ${names}><table><tr><td>Network address</td><td>198.51.100.230</td></tr><tr><td>Host</td><td>WS-0412</td></tr></table></div></main>`;
    expect(valuesOf(mail('id="messagebody"'), 'source.ip')).toEqual([]);
    expect(valuesOf(mail('id="messagebody"'), 'host.name')).toEqual([]);
    expect(valuesOf(mail('id="details"'), 'host.name')).toEqual(['WS-0412']);
  });

  it('a mail with much text is a mail, and no article', () => {
    const text = `<p>${'The offer is good until Sunday, as long as there is something left of it. '.repeat(12)}</p>`;
    const head = `${pair('From', 'Garden shop &lt;hello@garden.example&gt;')}${pair('Subject', 'Tulips before the frost')}`;
    expect(kind(`<main><h1>Tulips before the frost</h1>${head}${text}</main>`)).toBe('alert');
    expect(kind(`<main><h1>Tulips before the frost</h1>${text}</main>`)).toBe('article');
  });

  it('an alert with the events that led to it stays one', () => {
    const events = [
      job('2026-11-25 03:02:29', 'High', 'WS-031'),
      job('2026-11-25 03:02:31', 'Low', 'WS-118'),
      job('2026-11-25 03:02:40', 'High', 'SRV-07'),
    ].join('');
    expect(
      kind(
        `<main><h1>Password spraying</h1><header>${pair('Rule', 'Password spraying over VPN')}${pair('Source IP', '203.0.113.9')}</header><div>${events}</div></main>`,
      ),
    ).not.toBe('none');
  });

  it('what a thing is, without anything that happened, is no alert', () => {
    const properties = `${pair('Host', 'monitor-1')}${pair('Process id', '4711')}${pair('User', 'root')}`;
    const settings = ['Poll', 'Retry', 'Colour', 'Buffer', 'Queue', 'Mode', 'Theme', 'Layout', 'Style', 'Locale']
      .map((label) => pair(label, 'on demand'))
      .join('');
    expect(kind(`<main><h1>Runtime</h1>${properties}${settings}</main>`)).toBe('none');
    expect(kind(`<main><h1>Runtime</h1>${properties}${settings}${pair('Severity', 'High')}</main>`)).toBe('alert');
    // Little is told, and its title says what happened.
    expect(kind(`<main><h1>Malware found</h1>${properties}</main>`)).toBe('alert');
  });

  it('words of a schema, of a menu and of a machine’s state are no names', () => {
    const columns = `${pair('Host', 'varchar(80)')}${pair('User', 'String')}${pair('Process', 'text')}${pair('Severity', 'int(11)')}`;
    expect(kind(`<main><h1>Table of detections</h1>${columns}</main>`)).toBe('none');
    const menu = `${pair('Users', 'Change')}${pair('Hosts', 'Add')}${pair('Rules', 'Edit')}${pair('Date', '2026-11-25 03:02')}`;
    expect(kind(`<main><h1>Administration</h1>${menu}</main>`)).toBe('none');
  });

  it('a long value that spans the columns of a table is no opened row', () => {
    const cell = (label: string, value: string, more = '') => `<td${more}>${pair(label, value)}</td>`;
    const table = `<table><tr>${cell('Severity', 'Critical')}${cell('Occurred', '2026-11-26 01:57:20')}</tr>
      <tr>${cell('Host', 'k8s-wrk-12')}${cell('User', 'ci-runner')}</tr>
      <tr>${cell('Command line', 'mount /dev/sda1 /mnt/host', ' colspan="3"')}</tr></table>`;
    const page = `<main><h1>Container escape by a mount</h1>${table}</main>`;
    expect(valuesOf(page, 'event.severity')).toEqual(['Critical']);
    expect(valuesOf(page, 'host.name')).toEqual(['k8s-wrk-12']);
    expect(valuesOf(page, 'process.command_line')).toEqual(['mount /dev/sda1 /mnt/host']);
  });

  it('the pane that a grid holds beside its rows is read, its rows are not', () => {
    const row = (...cells: string[]) =>
      `<div role="row">${cells.map((one) => `<div role="gridcell">${one}</div>`).join('')}</div>`;
    const heads = `<div role="row">${['Severity', 'Last seen', 'Device'].map((one) => `<div role="columnheader">${one}</div>`).join('')}</div>`;
    const pane = `<div role="dialog"><h2>A script host reached out to an unrated site</h2>${pair('Device', 'KASSE-0714')}${pair('User', 'FULDA\\agnes.roth')}${pair('First seen', '10:58:03 am Nov 22, 2026')}</div>`;
    const page = `<main><h1>Alerts</h1><div role="grid">${heads}${row('9', '11:02 Nov 22, 2026', 'KASSE-0714')}${row('7', '10:40 Nov 22, 2026', 'LAGER-22')}${row('4', '9:55 Nov 22, 2026', 'LAGER-07')}<div>${pane}</div></div></main>`;
    expect(kind(page)).toBe('alert');
    expect(valuesOf(page, 'host.name')).toEqual(['KASSE-0714']);
    expect(valuesOf(page, '@timestamp')).toEqual(['10:58:03 am Nov 22, 2026']);
  });
});

describe('forms of values', () => {
  const alert = (more: string) =>
    `<main><h1>Token used from outside the cluster</h1>${pair('Severity', 'High')}${more}</main>`;

  it.each([
    ['a label in a line of its own over a plain value', '<div><div>Host</div>WS-0231</div>', 'host.name', ['WS-0231']],
    [
      'an account of a cluster',
      pair('User', 'system:serviceaccount:billing:sync'),
      'user.name',
      ['system:serviceaccount:billing:sync'],
    ],
    ['a score behind an account', pair('User', 'NORTH\\adm_tveit 240'), 'user.name', ['NORTH\\adm_tveit']],
    [
      'a program with its words',
      pair('Process', 'C:\\Windows\\system32\\sc.exe create Upd binPath= C:\\t.exe'),
      'process.command_line',
      ['C:\\Windows\\system32\\sc.exe create Upd binPath= C:\\t.exe'],
    ],
    [
      'chips of names and values',
      '<div><span>Labels:</span> <div><span>src_ip=10.30.7.119</span> <span>dst_port=8443</span></div></div>',
      'destination.port',
      ['8443'],
    ],
  ])('%s', (_, html, path, values) => {
    expect(valuesOf(alert(html), path)).toEqual(values);
  });

  it.each([
    ['a time is no address', pair('Source IP', '10:58:03 am'), 'source.ip'],
    [
      'what is drawn of a container is no program',
      pair('Image', 'registry.corp.example/tools/debug:latest'),
      'process.name',
    ],
    ['a digest of an event is no file’s', pair('event_hash', 'c1f7a9e3b2d84460a5be7730f2d9e18c'), 'file.hash.md5'],
    [
      'a sentence is no command',
      pair('Description', 'C:\\p\\upd.exe on LAP-219 connects every hour'),
      'process.command_line',
    ],
  ])('%s', (_, html, path) => {
    expect(valuesOf(alert(html + pair('Host', 'WS-1')), path)).toEqual([]);
  });

  it('a severity stands behind a number', () => {
    const page = (weight: string) =>
      `<main><h1>Session without a ticket</h1>${pair('Host', 'WS-1')}${pair('Weight', weight)}</main>`;
    expect(valuesOf(page('85 / 100 (Major)'), 'event.severity')).toEqual(['85 / 100 (Major)']);
    expect(valuesOf(page('85 kg'), 'event.severity')).toEqual([]);
  });

  it('a firewall’s line in syslog has its day and its time together, and its own name is no host', () => {
    const line =
      '&lt;134&gt;Nov 26 02:47:11 fw-lyon-1 filterlog: date=2026-11-26 time=02:47:11 devname="fw-lyon-1" type="utm" attack="SMB.Overflow" severity="critical" srcip=203.0.113.33 dstip=172.18.5.24 dstport=445';
    const page = `<main><h2>Message 0194</h2><p>full message</p><pre>${line}</pre></main>`;
    expect(valuesOf(page, 'source.ip')).toEqual(['203.0.113.33']);
    expect(valuesOf(page, '@timestamp')).toEqual(['2026-11-26 02:47:11']);
    expect(valuesOf(page, 'host.name')).toEqual([]);
  });
});
