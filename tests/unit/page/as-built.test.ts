import { describe, expect, it } from 'vitest';
import { host, list, looked, named, read, time } from './small-alerts.ts';

describe('tables as libraries build them', () => {
  it('several labels and values a row are pairs, though the first row could be one of heads', () => {
    const row = (...cells: string[]) =>
      `<tr>${cells.map((cell, i) => (i % 2 === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;
    const table = `<table>${row('Cloud account', 'prod-eu (410)', 'Region', 'eu-1')}${row('Resource', 'api-2', 'Resource ID', 'i-0c4e9a71bb20d5f38')}${row('Caller IP', '198.51.100.143', 'User agent', 'Boto3/1.34.69')}${row('First observed', '2026-07-14T19:02:44Z', 'Severity', 'High')}</table>`;
    expect(looked(named(table)).shows).toBe('alert');
    expect(read(named(table), 'source.ip', 'event.severity')).toEqual(['198.51.100.143', 'High']);
    // Heads that are cells as any other are heads all the same.
    const heads = `<table><tr><td>Time</td><td>Host</td></tr>${'<tr><td>08:15</td><td>web-1</td></tr>'.repeat(3)}</table>`;
    expect(read(named(heads + list(time, ['User', 'NORD\\ida'])), 'host.name')).toEqual([undefined]);
  });

  it('a letter for the type of a field is not of its name', () => {
    const row = (type: string, name: string, value: string) =>
      `<tr><td><div><span title="${type}">${type[0]}</span><span>${name}</span></div></td><td>${value}</td></tr>`;
    const bare = (type: string, name: string, value: string) =>
      `<tr><td><span>${type[0]}</span>${name}</td><td>${value}</td></tr>`;
    for (const one of [row, bare]) {
      const table = `<table>${Array.from({ length: 20 }, (_, i) => one('string', `data.field${i}`, 'none')).join('')}${one('date', 'timestamp', '2026-11-03 08:15:22')}${one('string', 'agent.name', 'lms-app-2')}${one('string', 'data.audit.exe', '/usr/bin/curl')}${one('string', 'data.srcip', '10.90.14.8')}${one('number', 'data.dstport', '8081')}</table>`;
      expect(read(named(table), 'host.name', 'source.ip', 'destination.port')).toEqual([
        'lms-app-2',
        '10.90.14.8',
        '8081',
      ]);
    }
  });

  it('JSON that is drawn with arrows and numbers of items is JSON', () => {
    const line = (key: string, value: string) =>
      `<div><span>"${key}"</span><span>:</span><div><div>"${value}"</div></div></div>`;
    const drawn = `<div><div><span>▾</span><span>{</span><span>4 items</span></div>${line('@timestamp', '2026-11-25T19:33:06.412Z')}<div><span>▾</span><span>"user"</span><span>:</span><span>{</span><span>1 item</span>${line('name', 'www-data')}<span>}</span></div>${line('severity', 'high')}${line('hostname', 'k8s-worker-11')}<div>}</div></div>`;
    expect(read(named(drawn), 'user.name', 'host.name')).toEqual(['www-data', 'k8s-worker-11']);
  });
});

describe('what stands around a value', () => {
  it('white space between elements keeps them apart, and a chip behind a value is of another thing', () => {
    const html = named(
      list(
        time,
        ['Host', '<a>FIN-WS-081</a> <span class="risk">340</span>'],
        ['User', '<a>NORD\\ida</a> <span>80</span>'],
        ['Rule', '<a>Shell opened in a container</a> <span class="x-tag">falco</span>'],
      ),
    );
    expect(read(html, 'host.name', 'user.name', 'rule.name')).toEqual([
      'FIN-WS-081',
      'NORD\\ida',
      'Shell opened in a container',
    ]);
    // Several chips are a list.
    const chips = '<span class="a-chip">CORP\\ida</span> <span class="a-chip">CORP\\bob</span>';
    expect(read(named(list(time, host, ['Users', chips])), 'user.name')).not.toEqual(['CORP\\ida']);
    // A word that is marked within stays one.
    expect(read(named(list(time, ['Host', 'FIN-<em>WS</em>-081'])), 'host.name')).toEqual(['FIN-WS-081']);
  });

  it('a hash that is cut in its middle is read whole from where it is told whole', () => {
    const whole = '9e17c0b2d3a8815540f7ce3b6f2a90d1845cc7de10a39b6ff2081d5e77ab4c36';
    const cut = (title: string) =>
      named(list(time, host, ['SHA-256', `<span title="${title}">9e17c0b2d3a88155…77ab4c36</span>`]));
    expect(read(cut(whole), 'file.hash.sha256')).toEqual([whole]);
    expect(read(cut(`00${whole.slice(2)}`), 'file.hash.sha256')).toEqual([undefined]);
  });

  it.each([
    ['2026-11-03 08:15:22 (3 hours ago)'],
    ['2026-11-03 08:15:22 (vor 3 Stunden)'],
    ['Registered at 2026-11-03 08:15:22'],
    ['<time datetime="2026-11-03T08:15:22Z">2026-11-03 08:15:22</time>'],
  ])('when it was is told without how long ago: %s', (said) => {
    expect(read(named(list(['Detected', said], host)), '@timestamp')).toEqual(['2026-11-03 08:15:22']);
  });

  it('how long ago it was is told by when that was', () => {
    const ago = '<time datetime="2026-11-03T08:15:22Z">3 hours ago</time>';
    expect(read(named(list(['Detected', ago], host)), '@timestamp')).toEqual(['2026-11-03T08:15:22Z']);
  });

  it('an address has its port in words, or behind its name', () => {
    const from: [string, string] = ['Source IP', '192.0.2.190'];
    const to = (label: string, value: string) =>
      read(named(list(time, from, [label, value])), 'destination.ip', 'destination.port');
    expect(to('To', '172.20.4.15 port 21 [whois]')).toEqual(['172.20.4.15', '21']);
    expect(to('Destination', 'mail.nord.example [192.0.2.25]:25')).toEqual(['192.0.2.25', '25']);
    expect(read(named(list(time, from, ['Destination', 'vpn.nord.example (port 4433)'])), 'destination.port')).toEqual([
      '4433',
    ]);
  });

  it('a label in words of a line is one where the text behind it has its form', () => {
    const line = (label: string, text: string) => `<div><span>${label}</span>${text}</div>`;
    const html = named(
      `<section>${line('Identified time', 'Nov 24, 2026 14:08:36')}${line('Host', 'FIN-WS-081')}${line('User', 'was asked about it yesterday')}</section>${list(['Severity', 'High'])}`,
    );
    expect(read(html, '@timestamp', 'host.name', 'user.name')).toEqual([
      'Nov 24, 2026 14:08:36',
      'FIN-WS-081',
      undefined,
    ]);
  });
});

describe('what an alert is called', () => {
  const titled = (html: string) => looked(html).title.text;
  const told = list(time, host, ['User', 'NORD\\ida'], ['Source IP', '192.0.2.190']);

  it('a heading that is there to press is one', () => {
    const pressed = '<h2><button>Kernel module from a path that all may write</button></h2>';
    expect(titled(`<main>${pressed}${told}<h3>Rule description</h3><p>Text.</p></main>`)).toBe(
      'Kernel module from a path that all may write',
    );
  });

  it('what stands over nearly all that is told is no part of it', () => {
    expect(
      titled(`<main><h3>Access from an unusual network</h3>${told}<h3>Why it matters</h3><p>Text.</p></main>`),
    ).toBe('Access from an unusual network');
  });

  it('where no heading stands above, a label says it, and what let it through says it last', () => {
    const labelled = list(
      time,
      host,
      ['Security policy', '/Common/shop_prod'],
      ['Detection type', 'Anomalous token'],
      ['User', 'NORD\\ida'],
      ['Source IP', '192.0.2.190'],
    );
    expect(titled(`<main>${labelled}<h4>Usual sign-ins of the user</h4><p>Text.</p></main>`)).toBe('Anomalous token');
  });

  it.each([
    ['Violations'],
    ['Key info | History | Correlations'],
    ['Product version: 10.7.0'],
    ['payroll_2026.csv'],
    ['⚙ Threat file name: update.exe'],
  ])('no name of one: %s', (heading) => {
    expect(titled(`<main><h2>${heading}</h2>${told}</main>`)).not.toContain(heading.replace(/^\W+/, ''));
  });

  it('GuardDuty’s names of findings are names', () => {
    const name = 'Role:Persistence/TrustPolicyWidened';
    expect(titled(`<main><h2>${name}</h2>${told}<h3>Additional information</h3></main>`)).toBe(name);
  });
});

describe('whose an address is', () => {
  it('of two bare ones on a machine its own and the one it reached', () => {
    const file: [string, string] = ['Program', 'C:\\Windows\\System32\\curl.exe'];
    const both = (first: string, second: string) =>
      read(named(list(time, host, file, ['IP', first], ['IP', second])), 'source.ip', 'destination.ip');
    expect(both('203.0.113.61', '10.77.4.56')).toEqual(['10.77.4.56', '203.0.113.61']);
    expect(both('10.77.4.56', '203.0.113.61')).toEqual(['10.77.4.56', '203.0.113.61']);
    expect(both('10.77.4.56', '10.77.4.57')[1]).toBeUndefined();
  });

  it('the other end of a connection whose source is told is where it went', () => {
    const ends = list(time, ['Source IP', '10.8.120.16'], ['Peer IP', '203.0.113.61'], ['Peer port', '8443']);
    expect(read(named(ends), 'source.ip', 'destination.ip', 'destination.port')).toEqual([
      '10.8.120.16',
      '203.0.113.61',
      '8443',
    ]);
    const same = list(time, ['Source IP', '203.0.113.61'], ['Remote IP', '203.0.113.61']);
    expect(read(named(same), 'source.ip', 'destination.ip')).toEqual(['203.0.113.61', undefined]);
  });

  it('the server that a mail came from is its source, the one that it came to its destination', () => {
    const mail = list(time, ['Severity', 'High'], ['Sending server', '192.0.2.66'], ['Receiving server', '192.0.2.25']);
    expect(read(named(mail), 'source.ip', 'destination.ip')).toEqual(['192.0.2.66', '192.0.2.25']);
  });

  it('the path of a request that came from somewhere is its URL', () => {
    const web = list(time, ['Request IP address', '192.0.2.66'], ['Request path', '/api/v1/statements']);
    expect(read(named(web), 'url.original')).toEqual(['/api/v1/statements']);
    expect(read(named(list(time, host, ['Path', '/etc/shadow'])), 'url.original')).toEqual([undefined]);
  });

  it('what a program was started with is no program', () => {
    expect(read(named(list(time, host, ['Command line', '/S /D=C:\\ProgramData\\lic'])), 'process.executable')).toEqual(
      [undefined],
    );
  });
});

describe('what whoever wrote a mail or a page may not bring in', () => {
  const mail = (above: string, ...more: [string, string][]) =>
    `<main>${above}${list(['From', 'Eve &lt;eve@shop.example&gt;'], ['To', 'ida@nord.example'], ['Date', '2026-11-03 08:15:22'], ...more)}<p>Hello.</p></main>`;

  it('a subject that reads like a field, above the sender', () => {
    for (const said of ['Severity: Low', 'User: CORP\\ceo', 'Source IP: 10.0.0.1', `SHA256: ${'a'.repeat(64)}`])
      expect(
        looked(mail(`<h2>${said}</h2>`)).fields.filter(
          ({ path, value }) => /^(?:event|user|source|file)\./.test(path) && said.includes(value),
        ),
      ).toEqual([]);
  });

  it('what a sender calls itself, and whom a mail is to', () => {
    const named = looked(mail('<h2>Offer</h2>', ['Sender name', 'paypal.com'], ['To', 'mail.nord.example'])).fields;
    expect(named.filter(({ path }) => /^(?:source|destination)\./.test(path))).toEqual([]);
  });

  it.each([
    ['a'.repeat(100_000)],
    [`${'ab '.repeat(30_000)}`],
    [`x${'→'.repeat(100_000)}a`],
    [`+1${'+1'.repeat(10_000)}!`],
  ])('a text of any length is read at once: %.8s…', (text) => {
    // Some of these once took seconds.
    const page = `<main><h1>${text}</h1><p title="${text}">High</p>${list(time, host, ['Source IP', text], ['Title', text])}</main>`;
    const { fields } = looked(page);
    expect(fields.find(({ path }) => path === 'host.name')?.value).toBe('FIN-WS-081');
  });

  it('a word that is cut into pieces without white space is one', () => {
    const account = 'NORD\\<span class="user-label">ida</span>';
    expect(read(named(list(time, host, ['User', account])), 'user.name')).toEqual(['NORD\\ida']);
  });

  it('no address is made of what stands beside one', () => {
    expect(read(named(list(time, host, ['Source IP', '2001:db8::1 port 443'])), 'source.ip')[0]).not.toContain('443');
  });

  it('a title keeps what belongs to it', () => {
    for (const title of [
      'Outbound beacon to a known C2 server: 198.51.100.7',
      '$MFT was tampered with',
      '🌱 Tulips before the frost',
    ])
      expect(looked(`<main><h1>${title}</h1>${list(time, host)}<h2>Further facts</h2></main>`).title.text).toBe(title);
  });

  it('what an alert is known by does not grow older', () => {
    const about = (ago: string) => looked(named(list(['Detected', `${ago} at Nov 3, 2026 08:15`], host))).about;
    expect(about('2 hours ago')).toBe(about('3 hours ago'));
  });
});

describe('alerts in prose, and articles', () => {
  const found =
    '<p>On 18 Mar 2026 at 09:41 UTC our sensor on <b>HRW-FIN-0231</b> reported a copy of a tool. The hash is <code>4c1f6b0e92d7a35588e0c1b7a49f23de6071c85b9ad4e3f2106c7d98be54fa31</code> and severity high.</p>';
  const others =
    '<table><tr><th>ID</th><th>Title</th><th>Severity</th><th>Closed</th></tr><tr><td>INV-1</td><td>Another</td><td>Low</td><td>2026-02-01</td></tr><tr><td>INV-2</td><td>One more</td><td>High</td><td>2026-02-03</td></tr></table>';

  it('what happened, over a short list of what else there was', () => {
    const page = `<main><h1>Credential dumping with a renamed tool</h1>${found}<h2>Closed before</h2>${others}</main>`;
    expect(looked(page).shows).toBe('alert');
    expect(read(page, 'host.name')).toEqual(['HRW-FIN-0231']);
    // Below the list it is what somebody wrote about one of many.
    expect(looked(`<main><h1>Investigations</h1>${others}${found}</main>`).shows).toBe('queue');
  });

  it('much text is an article though it has a short table of severities', () => {
    const text = `<p>${'How we look at such alerts, and whom we ask before anything is done. '.repeat(4)}</p>`.repeat(
      3,
    );
    const table =
      '<table><tr><th>Severity</th><th>Time</th></tr><tr><td>High</td><td>08:15</td></tr><tr><td>Low</td><td>09:00</td></tr></table>';
    expect(looked(`<main><h1>How we triage</h1>${text}${table}</main>`).shows).toBe('article');
    const rows = '<tr><td>High</td><td>08:15</td></tr>'.repeat(6);
    expect(
      looked(`<main><h1>Alerts of tonight</h1>${text}${table.replace('</table>', `${rows}</table>`)}</main>`).shows,
    ).toBe('queue');
  });
});
