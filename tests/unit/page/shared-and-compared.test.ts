import { describe, expect, it } from 'vitest';
import { host, list, looked, named, read, time } from './small-alerts.ts';

const severity: [string, string] = ['Severity', 'High'];
const rows = (all: string[][]) =>
  all.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
const table = (heads: string[], all: string[][], over = 'Sessions') =>
  `<h3>${over}</h3><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows(all)}</tbody></table>`;

describe('what all rows of a table in the alert have in common', () => {
  const heads = ['Dest IP', 'Port', 'First Seen'];
  const sessions = [
    ['203.0.113.70', '53', '2026-11-03 08:15:22'],
    ['203.0.113.70', '53', '2026-11-03 08:19:40'],
  ];
  const paths = ['destination.ip', 'destination.port'];

  it('is the alert’s, where it says nothing of it itself', () => {
    const html = (over: string) => named(list(time, host, severity) + table(heads, sessions, over));
    expect(read(html('Sessions'), ...paths)).toEqual(['203.0.113.70', '53']);
    expect(read(html('Recent Activity'), ...paths)).toEqual(['203.0.113.70', '53']);
    // Of what somebody did to it, and of what else there is, nothing.
    const handled = [
      ['2026-11-03 08:15:22', 'jane.analyst', '10.9.9.9', 'Assigned'],
      ['2026-11-03 08:19:40', 'jane.analyst', '10.9.9.9', 'Closed'],
    ];
    const actions = named(list(time, severity) + table(['Time', 'User', 'Host', 'Action'], handled, 'Recent Activity'));
    expect(read(actions, 'user.name', 'host.name')).toEqual([undefined, undefined]);
    expect(read(html('Threat intelligence'), ...paths)).toEqual([undefined, undefined]);
    expect(read(html('Related sessions'), ...paths)).toEqual([undefined, undefined]);
  });

  it('but neither what differs, nor what alerts of their own share, nor anything beside a surer one', () => {
    const other = [...sessions, ['203.0.113.71', '53', '2026-11-03 08:20:01']];
    expect(read(named(list(time, host, severity) + table(heads, other)), ...paths)).toEqual([undefined, '53']);
    const alerts = sessions.map((cells) => [...cells, 'Low']);
    expect(read(named(list(time, host, severity) + table([...heads, 'Severity'], alerts)), 'destination.ip')).toEqual([
      undefined,
    ]);
    const told: [string, string] = ['Destination IP', '198.51.100.4'];
    expect(read(named(list(time, host, told) + table(heads, sessions)), 'destination.ip')).toEqual(['198.51.100.4']);
  });
});

describe('labels and values that take turns', () => {
  const turns = (...pairs: string[][]) =>
    `<div>${pairs.map(([label, ...values]) => `<i>${label}</i>${values.map((value) => `<span>${value}</span>`).join('')}`).join('')}</div>`;

  it('are pairs, whatever is known of them', () => {
    const html = named(
      turns(
        ['Breach time', '2026-11-03 08:15:22'],
        ['Device', 'FIN-WS-081'],
        ['Credential', 'w.hoekstra'],
        ['MAC', '-'],
      ),
    );
    expect(read(html, 'host.name', 'user.name')).toEqual(['FIN-WS-081', 'w.hoekstra']);
  });

  it('of what is compared with others the first counts', () => {
    const html = named(
      list(time, severity) +
        turns(
          ['Access device IP', '203.0.113.98', '198.51.100.30'],
          ['User', 'w.parata', '-'],
          ['Access device hostname', 'DESKTOP-Q0R7VLE', 'KAHU-LT-208'],
        ),
    );
    expect(read(html, 'user.name', 'host.name')).toEqual(['w.parata', 'DESKTOP-Q0R7VLE']);
    expect(looked(html).fields.map(({ value }) => value)).not.toContain('KAHU-LT-208');
    // Unless what is usual stands first.
    const usual = `<div><i>Attribute</i><i>Baseline</i><i>Observed</i>${turns(['Access device IP', '198.51.100.30', '203.0.113.98'], ['User', '-', 'w.parata'], ['Zone', 'a', 'b']).slice(5)}`;
    expect(looked(named(list(time, severity) + usual)).fields.map(({ value }) => value)).not.toContain('198.51.100.30');
  });
});

describe('a table that compares what happened with what is usual', () => {
  const evidence = [
    ['IP', '198.51.100.6', '203.0.113.90'],
    ['User agent', 'Mozilla/5.0 (Macintosh) Safari/605.1', 'Mozilla/5.0 (X11) Firefox/128.0'],
    ['Device', 'WBB-MAC-3381', 'Unmanaged'],
  ];
  const html = (...heads: string[]) => named(list(time, severity) + table(['', ...heads], evidence, 'Evidence'));
  const paths = ['source.ip', 'user_agent.original'];

  it('is read by its column of what happened, wherever that stands', () => {
    const found = ['203.0.113.90', 'Mozilla/5.0 (X11) Firefox/128.0'];
    expect(read(html('Session origin', 'Suspicious activity'), ...paths)).toEqual(found);
    expect(read(html('Original session', 'Observed session'), ...paths)).toEqual(found);
    expect(read(html('This event', 'Usual for this user'), 'source.ip')).toEqual(['198.51.100.6']);
  });

  it('and by none where nothing says which that is', () => {
    expect(read(html('Site A', 'Site B'), ...paths)).toEqual([undefined, undefined]);
    expect(read(html('Suspicious session', 'Suspicious activity'), ...paths)).toEqual([undefined, undefined]);
  });
});

describe('words that are names of something else', () => {
  it('an organisation’s, what somebody is at work, a number of messages, a domain controller', () => {
    const account = (value: string) => named(list(time, host, ['Account', value]));
    expect(read(account('Larkfield County Schools'), 'user.name')).toEqual([undefined]);
    expect(read(account('Ida Berg'), 'user.name')).toEqual(['Ida Berg']);
    const identity = named(list(time, host, ['Title', 'Senior Pricing Analyst'], ['Manager', 'Els Wouters']));
    expect(read(identity, 'rule.name')).toEqual(['Backup catalogue was deleted']);
    expect(read(named(list(time, severity, ['Message', 'ASA-4-106023'])), 'host.name')).toEqual([undefined]);
    const origin = named(list(time, severity, ['Originating DC', 'GO-DC04.corp.example']));
    expect(read(origin, 'process.parent.name')).toEqual([undefined]);
  });
});

describe('who started whom, where programs have no ending', () => {
  const tree = (leaf: string) =>
    `<ul><li><code>containerd-shim</code><ul><li><code>sh</code> <small>pid 48112</small><ul><li><code>${leaf}</code> <small>pid 48120</small></li></ul></li></ul></li></ul>`;

  it('their numbers tell that they ran', () => {
    const html = named(list(time, host, ['Process', '/tmp/.kx/kdevtmpfsi']) + tree('kdevtmpfsi'));
    expect(read(html, 'process.parent.name')).toEqual(['sh']);
  });

  it('what else stands in their rows is none of them', () => {
    const item = (words: string, pid: string, inner: string) => `<ul><li>${words} <i>pid ${pid}</i>${inner}</li></ul>`;
    const html = item('<span>root</span><code>bash</code>', '10', item('<b>Blocked</b><code>curl</code>', '11', ''));
    expect(read(named(list(time, host) + html), 'process.name', 'process.parent.name')).toEqual(['curl', 'bash']);
    const unnamed = item('<b>High</b>', '10', item('<b>running</b> <b>Critical</b>', '11', ''));
    expect(read(named(list(time, host) + unnamed), 'process.name')).toEqual([undefined]);
  });

  it('a list of words is no tree of them', () => {
    const html = named(`${list(time, host)}<ul><li>linux<ul><li>servers</li></ul></li></ul>`);
    expect(read(html, 'process.name', 'process.parent.name')).toEqual([undefined, undefined]);
  });
});

describe('which end of a connection is which', () => {
  const ends = (port: string) =>
    list(time, host, ['Remote IP', '203.0.113.55'], ['Local port', port], ['Process', 'w3wp.exe'], severity);

  it('what listens at a service’s port was connected to', () => {
    expect(read(named(ends('443')), 'source.ip', 'destination.port')).toEqual(['203.0.113.55', '443']);
    for (const port of ['51844', '0'])
      expect(read(named(ends(port)), 'destination.ip', 'source.port')).toEqual(['203.0.113.55', port]);
    const asked = ends('123') + list(['Remote port', '123']);
    expect(read(named(asked), 'destination.ip')).toEqual(['203.0.113.55']);
    const outbound = ends('445') + list(['Direction', 'Outbound']);
    expect(read(named(outbound), 'destination.ip', 'source.port')).toEqual(['203.0.113.55', '445']);
  });

  it('a label with a slash is read by what stands before it', () => {
    const html = named(list(time, host, ['Src IP / Country', '10.1.2.3'], ['Dst IP / Country', '203.0.113.8 CHE']));
    expect(read(html, 'source.ip', 'destination.ip')).toEqual(['10.1.2.3', '203.0.113.8']);
    const both = named(list(time, severity, ['User / Manager', 'the.boss'], ['Process/User', 'SYSTEM']));
    expect(read(both, 'user.name', 'process.name')).toEqual([undefined, undefined]);
  });
});

describe('what is called a rule', () => {
  it('the heading, where a label says it again', () => {
    const html = (label: string) =>
      named(list([label, 'Backup catalogue was deleted'], time, host, ['Alert Rule', 'Default Alert Rule']));
    expect(read(html('Policy Name'), 'rule.name')).toEqual(['Backup catalogue was deleted']);
    // Neither a remark nor what somebody called a file is one.
    for (const label of ['Comment', 'Display name', 'Message title', 'File name'])
      expect(read(html(label), 'rule.name')).toEqual(['Default Alert Rule']);
  });

  it('is no sentence of who wrote it', () => {
    const html = named(list(time, host, ['Rule', 'Created by our research. View Rule']));
    expect(read(html, 'rule.name')).toEqual(['Backup catalogue was deleted']);
    const saint = named(list(time, host, ['Rule', 'Login from St. Petersburg']));
    expect(read(saint, 'rule.name')).toEqual(['Login from St. Petersburg']);
  });

  it('is no summary that a machine wrote', () => {
    const html = `<main><h1>GPT alert summary</h1><h2>Odd login of a robot</h2>${list(time, host)}</main>`;
    expect(looked(html).title.text).toBe('Odd login of a robot');
  });
});

describe('a row that lies open among alike ones', () => {
  const row = (cells: string) => `<div class="row">${cells}</div>`;
  const closed = (name: string, at: string, address: string) =>
    row(`<b>${name}</b><span>Block</span><span>${address}</span><span>Nov 17, 2026 ${at}</span>`);
  const detail = `<div class="detail">${list(
    ['Rule', 'Log4j remote code'],
    ['IP address', '203.0.113.12'],
    ['User agent', 'zgrab/0.1'],
    ['Method', 'GET'],
    ['Country', 'Seychelles'],
    ['Score', '4'],
    ['Bot score', '2'],
    ['Ray', 'x9a0'],
    ['Host', 'shop-web-1'],
    ['Version', '1.1'],
    ['Ruleset', 'Managed'],
  )}</div>`;

  it('is the alert, with what stands below it; the others are not', () => {
    const html = `<main><div>${row('<b>Name</b><b>Action</b><b>IP address</b><b>Date</b>')}${closed('First rule', '9:14:58 PM', '198.51.100.7')}${closed('Log4j remote code', '9:11:03 PM', '203.0.113.12')}${detail}${closed('Third rule', '9:02:47 PM', '198.51.100.9')}${closed('Fourth rule', '8:59:20 PM', '198.51.100.7')}</div></main>`;
    const { shows, place, fields } = looked(html);
    expect([shows, place]).toEqual(['alert', 'expanded row']);
    expect(read(html, 'rule.name', '@timestamp')).toEqual(['Log4j remote code', 'Nov 17, 2026 9:11:03 PM']);
    expect(fields.map(({ value }) => value)).not.toContain('198.51.100.7');
  });
});

describe('a list of what there is', () => {
  const page = (heads: string[], ...all: string[][]) => looked(`<main>${table(heads, all, 'Agents')}</main>`).shows;

  it('machines, people and programs with the day they were seen last are no alerts to triage', () => {
    const seen = ['11/14/2026 07:55:02', '11/14/2026 07:54:47'];
    expect(page(['Asset', 'IP', 'Last seen'], ...seen.map((at, i) => [`srv-${i}`, `10.0.0.${i}`, at]))).toBe('none');
    expect(page(['Host', 'pid', 'path'], ['srv-1', '611', '/usr/bin/a'], ['srv-2', '612', '/usr/bin/b'])).toBe('none');
  });

  it('but what happened to them, and how bad it is, makes them a queue, whatever heads say', () => {
    const at = ['2026-11-14 07:55:02', '2026-11-14 07:54:47'];
    expect(
      page(['Host', 'Rule', 'Time'], ['srv-1', 'Odd login', at[0] as string], ['srv-2', 'Odd login', at[1] as string]),
    ).toBe('queue');
    expect(page(['Was', 'Wo', 'Wie'], ['Odd login', 'srv-1', 'High'], ['Odd login', 'srv-2', 'Low'])).toBe('queue');
  });
});
