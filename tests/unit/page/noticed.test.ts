import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { survey } from '../../../lib/page/survey.ts';

/**
 * Before anybody presses, a page is only looked at for whether an alert is open: by the words of lib/page/label.ts alone.
 * Nothing here may bring in what a page is read with: words learnt once stay known.
 */
const noticed = (html: string) => survey(outlineOfHtml(`<body>${html}</body>`));
const rows = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`)
    .join('');
const alert = (pairs: Record<string, string>) =>
  `<main><h1>Registry hive was saved</h1><table>${rows(pairs)}</table></main>`;

describe('an alert is noticed by the commonest words alone', () => {
  // Labels as Prewikka, Elastic, Sentinel, CrowdStrike, QRadar and Graylog have them on their detail pages.
  it.each<[string, Record<string, string>]>([
    ['a node', { Node: 'db-07', User: 'backup', 'Detect time': '2026-11-04 02:11:09' }],
    ['ECS', { 'host.name': 'db-07', 'user.name': 'backup', '@timestamp': '2026-11-04T02:11:09.000Z' }],
    ['entities', { Host: 'db-07', Account: 'CORP\\backup', 'Created time': 'Nov 4, 2026 2:11 AM' }],
    ['a process', { Hostname: 'db-07', 'Command line': 'reg save HKLM\\SAM s.hiv', Severity: 'High' }],
    ['addresses', { 'Source IP': '10.4.7.9', 'Destination IP': '203.0.113.9', 'Destination port': '445' }],
    ['a mail', { From: 'ida@corp.example', To: 'omar@corp.example', Date: '4 Nov 2026 02:11' }],
  ])('%s', (_, pairs) => {
    const { shows, fields } = noticed(alert(pairs));
    expect(shows).toBe('alert');
    expect(fields.map(({ value }) => value)).toEqual(expect.arrayContaining([Object.values(pairs)[0]]));
  });

  it('but neither how a machine is set up nor what can be changed and saved', () => {
    expect(
      noticed(alert({ Host: 'db-07', Model: 'R740', 'Serial number': 'K2', Location: 'Bay 4', Vendor: 'D' })).shows,
    ).toBe('none');
    const form = alert({
      Name: 'Night watch',
      Severity: '<select><option>High</option></select>',
      Host: '<input value="db-07">',
    });
    expect(noticed(`${form}<button>Save changes</button>`).shows).toBe('none');
  });
});
