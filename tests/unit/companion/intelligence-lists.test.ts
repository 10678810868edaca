import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRanges } from '../../../companion/intelligence/address-ranges.ts';
import { guardedPattern } from '../../../companion/intelligence/guarded-pattern.ts';
import { describeIntelligence, type Intelligence, loadIntelligence } from '../../../companion/intelligence/load.ts';
import { PackedTable } from '../../../companion/intelligence/packed-table.ts';
import type { Target } from '../../../companion/intelligence/trails.ts';
import { readWarningList, subjectOf } from '../../../companion/intelligence/warning-list.ts';
import { PracticeLists, practiceLists } from '../../companion/lists.ts';

describe('a packed table', () => {
  it('finds what was put in, as a whole and with every number it was put in with', async () => {
    const table = new PackedTable(16);
    for (let i = 0; i < 5000; i++) table.addText(`host${i}.example`, i);
    table.addText('host7.example', 70_007);
    table.addText('host7.example', 70_007);
    table.addText('пример', 4_294_967_295);
    await table.index();
    expect(table.find('host4999.example')).toEqual([4999]);
    expect(table.find('host7.example').sort((a, b) => a - b)).toEqual([7, 70_007]);
    expect(table.find('пример')).toEqual([4_294_967_295]);
    for (const other of ['host7.exampl', 'host7.example ', 'ost7.example', '', 'x'.repeat(70_000)])
      expect(table.find(other)).toEqual([]);
  });

  it('is empty before it is filled', () => expect(new PackedTable().find('a')).toEqual([]));
});

describe('address ranges', () => {
  it('hold both families, single addresses, and ranges in ranges', () => {
    const ranges = new AddressRanges();
    for (const [i, range] of [
      '10.0.0.0/8',
      '10.1.2.0/24',
      '10.1.2.3',
      '2001:db8::/32',
      '2001:db8::1',
      '0.0.0.0/0',
    ].entries())
      expect(ranges.add(range, i)).toBe(true);
    for (const wrong of ['10.0.0.0/33', '10.0.0', '300.1.1.1', 'x', '', '2001:db8::/129', '1.2.3.4/x', '1.2.3.4/'])
      expect(ranges.add(wrong, 9)).toBe(false);
    ranges.index();
    const at = (address: string) => ranges.find(address).map((found) => found.range);
    expect(at('10.1.2.3')).toEqual(['10.1.2.3/32', '10.1.2.0/24', '10.0.0.0/8', '0.0.0.0/0']);
    expect(at('10.1.2.4')).toEqual(['10.1.2.0/24', '10.0.0.0/8', '0.0.0.0/0']);
    expect(at('::ffff:10.1.2.4')[0]).toBe('10.1.2.0/24');
    expect(at('2001:0DB8:0::0001')).toEqual(['2001:db8::1/128', '2001:db8::/32']);
    expect(at('2001:db9::1')).toEqual([]);
    expect(at('255.255.255.255')).toEqual(['0.0.0.0/0']);
    expect(at('not an address')).toEqual([]);
  });
});

describe('patterns from lists', () => {
  it('are taken where they cannot run away', () => {
    const pattern = guardedPattern('/^(security|noc)\\@.*\\..*$/i');
    expect('test' in pattern && pattern.test('NOC@corp.example')).toBe(true);
    expect('test' in pattern && pattern.test('noc@corp')).toBe(false);
    expect('test' in pattern && pattern.test(`noc@${'a.'.repeat(300)}`)).toBe(false);
  });

  it('are refused where they could, or are none', () => {
    for (const bad of [
      '(a+)+$',
      '/(a|a)*b/',
      '(?:(?:x*)y)+',
      '(a{2,9}){2,}',
      '(.*a){12}',
      '.*.*.*.*=',
      'a{1,3}'.repeat(30),
      '^(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$',
      '^a|a*a*a*b',
      '(a)\\1+',
      '(?=a)b',
      '(?<=a)b',
      '(a',
      'a)',
      '[z-a]',
      '',
      'a'.repeat(400),
    ])
      expect(guardedPattern(bad), bad).toHaveProperty('refused');
  });
});

describe('trails', () => {
  let lists: PracticeLists;
  let intelligence: Intelligence;
  beforeAll(async () => {
    lists = practiceLists();
    intelligence = await loadIntelligence(lists.folder);
  });
  afterAll(() => lists.remove());
  const met = (target: Partial<Target> & { host: string }) =>
    intelligence.trails[0]?.trails.find({ ports: [], ...target }).map((hit) => `${hit.how} ${hit.entry}`);

  it('are all read, and what each says is kept', () => {
    expect(describeIntelligence(intelligence)).toBe(
      '18 trails, 6 warning lists, 2 exploited vulnerabilities (file of 2026-10-20; 2026-10-02)',
    );
    expect(intelligence.problems).toEqual([]);
    expect(intelligence.trails[0]?.trails.find({ host: 'bad-site.example', ports: [] })[0]).toMatchObject({
      category: 'malware',
      name: 'grabber',
    });
  });

  it('are met whole: addresses, domains and names below them, never a part', () => {
    expect(met({ host: 'BAD-site.example.' })).toEqual(['domain bad-site.example']);
    expect(met({ host: 'a.b.bad-site.example' })).toEqual(['parent-domain bad-site.example']);
    expect(met({ host: 'notbad-site.example' })).toEqual([]);
    expect(met({ host: 'bad-site.example.org' })).toEqual([]);
    expect(met({ host: 'other.dyn-names.example' })).toEqual([]);
    expect(met({ host: '198.51.100.20' })).toEqual(['address 198.51.100.20']);
    expect(met({ host: '198.51.100.2' })).toEqual([]);
    expect(met({ host: '192.0.2.6' })).toEqual(['range 192.0.2.0/29']);
    expect(met({ host: '192.0.2.8' })).toEqual([]);
  });

  it('with a port are met on that port, and less on another', () => {
    expect(met({ host: '203.0.113.9', ports: [443, 8443] })).toEqual(['address-and-port 203.0.113.9:8443']);
    expect(met({ host: '203.0.113.9', ports: [443] })).toEqual(['other-port 203.0.113.9:8443']);
    expect(met({ host: '2001:DB8::7', ports: [443] })).toEqual(['address-and-port 2001:db8::7:443']);
  });

  it('with a path are met by host and path, letters of the path as they are', () => {
    expect(met({ host: 'shop.example', path: '/wp-content/Gate.php' })).toEqual([
      'url shop.example/wp-content/Gate.php',
    ]);
    expect(met({ host: 'www.shop.example', path: '/wp-content/Gate.php' })).toEqual([
      'url shop.example/wp-content/Gate.php',
    ]);
    for (const path of ['/wp-content/gate.php', '/wp-content/Gate.php2', '/x/wp-content/Gate.php', '/'])
      expect(met({ host: 'shop.example', path })).toEqual([]);
    expect(met({ host: 'shop.example', path: '/wp-content/Gate.php', query: 'a=1' })).toHaveLength(1);
    expect(met({ host: 'elsewhere.example', path: '/kit/Panel/gate.php' })).toEqual(['path /kit/Panel/gate.php']);
    expect(met({ host: 'elsewhere.example', path: '/x/kit/Panel/gate.php' })).toEqual([]);
    expect(met({ host: 'elsewhere.example', path: '/collect', query: 'id=' })).toEqual(['path /collect?id=']);
    expect(met({ host: 'elsewhere.example', path: '/collect' })).toEqual([]);
    expect(met({ host: 'cdn-node.example', path: '/a/b', ports: [8080] })).toEqual(['url cdn-node.example:8080/a/b']);
  });

  it('that are patterns are met by whole names', () => {
    expect(met({ host: 'tracker07.example' })).toEqual(['pattern track(er|ing)[0-9]{2,3}\\.example']);
    expect(met({ host: 'a.tracking123.example' })).toHaveLength(1);
    expect(met({ host: 'mytracker07.example' })).toEqual([]);
    expect(met({ host: 'tracker07.example.org' })).toEqual([]);
  });
});

describe('warning lists', () => {
  const list = (type: string, entries: unknown[], more: object = {}) =>
    readWarningList(JSON.stringify({ name: 'Practice', type, list: entries, ...more }), '2026-10-21');

  it('of each type are matched as MISP means them', async () => {
    const string = await list('string', ['Exact.example', '.below.example', 'https://site.example/page']);
    expect(string.find(subjectOf('exact.example'))).toMatchObject({ covers: true });
    expect(string.find(subjectOf('https://exact.example/x'))).toMatchObject({ entry: 'exact.example', covers: true });
    expect(string.find(subjectOf('a.exact.example'))).toBeUndefined();
    expect(string.find(subjectOf('a.below.example'))).toMatchObject({ entry: 'below.example', covers: true });
    expect(string.find(subjectOf('https://site.example/page'))).toMatchObject({ covers: true });
    expect(string.find(subjectOf('https://site.example/other'))).toBeUndefined();
    const hostname = await list('hostname', ['names.example']);
    expect(hostname.find(subjectOf('a.b.names.example'))).toMatchObject({ entry: 'names.example', covers: true });
    expect(hostname.find(subjectOf('https://a.names.example:8080/x?y'))).toMatchObject({ entry: 'names.example' });
    expect(hostname.find(subjectOf('nonames.example'))).toBeUndefined();
    const cidr = await list('cidr', ['198.51.100.0/24', '2001:db8::/32', 'junk']);
    expect(cidr.find(subjectOf('198.51.100.77'))).toEqual({ entry: '198.51.100.0/24', covers: true });
    expect(cidr.unused).toEqual({ count: 1, first: '“junk”: no address or range' });
    expect(cidr.find(subjectOf('http://[2001:db8::7]/x'))).toMatchObject({ entry: '2001:db8::/32' });
    expect(cidr.find(subjectOf('http://198.51.100.77:8080/x'))).toMatchObject({ covers: true });
    const regex = await list('regex', ['/^abuse\\./i', '/(a+)+$/']);
    expect(regex.find(subjectOf('ABUSE.example'))).toMatchObject({ covers: false });
    expect(regex.unused.count).toBe(1);
  });

  it('of substrings clear only the name itself and names below it', async () => {
    const substring = await list('substring', ['simulated.example', 'ab']);
    expect(substring.find(subjectOf('login.simulated.example'))).toMatchObject({ covers: true });
    expect(substring.find(subjectOf('simulated.example.evil.example'))).toEqual({
      entry: 'simulated.example',
      covers: false,
    });
    expect(substring.find(subjectOf('xaby'))).toMatchObject({ entry: 'ab', covers: false });
    expect(substring.find(subjectOf('xy'))).toBeUndefined();
  });

  it('say when they were made, and of what they speak', async () => {
    const made = async (version: unknown) => (await list('string', ['a'], { version })).list.made;
    expect(await made(20260811)).toBe('2026-08-11');
    expect(await made('20261399')).toBe('version 20261399, file of 2026-10-21');
    expect(await made(5)).toBe('version 5, file of 2026-10-21');
    expect(await made(undefined)).toBe('file of 2026-10-21');
    expect([...(await list('string', ['a'], { matching_attributes: ['md5', 'filename|sha256'] })).about]).toEqual([
      'hash',
    ]);
    expect([...(await list('string', ['a'], { matching_attributes: ['x509-fingerprint-sha1'] })).about]).toEqual([]);
  });

  it('that are none are refused with the reason', async () => {
    for (const [text, says] of [
      ['{"name":"x","type":"string","list":["a"', /half-written/],
      ['no', /not JSON/],
      ['{}', /no MISP warning list/],
      ['{"name":"x","type":"fuzzy","list":["a"]}', /type/],
      ['{"name":"x","type":"string","list":[]}', /no entries/],
      ['[]', /no MISP warning list/],
    ] as const)
      await expect(readWarningList(text, '2026-10-21')).rejects.toThrow(says);
  });
});

describe('files that are no lists', () => {
  it('are named with what is wrong, and the others are used', async () => {
    const lists = new PracticeLists();
    lists.write('a_trails.tsv', 'bad.example\tmalware\tone\ncut.example\tmalw');
    lists.write('b_trails.tsv', '');
    lists.write('c_trails.tsv', 'just\nwords\n');
    lists.write('d_trails.tsv', 'x'.repeat(2_000_000));
    lists.write('e_trails.tsv', 'good.example\tmalware\tone\r\nhalf\n');
    lists.write('cisa_kev.json', { vulnerabilities: [{ cveID: 'nonsense' }] });
    lists.write('warninglists/x.json', '{');
    const intelligence = await loadIntelligence(lists.folder);
    lists.remove();
    expect(Object.fromEntries(intelligence.problems.map(({ file, says }) => [file, says]))).toEqual({
      'a_trails.tsv': expect.stringContaining('half-written'),
      'b_trails.tsv': 'It is empty.',
      'c_trails.tsv': '2 of 2 lines are no trails.',
      'd_trails.tsv': expect.stringContaining('longer than a megabyte'),
      'cisa_kev.json': expect.stringContaining('no catalogue'),
      'warninglists/x.json': expect.stringContaining('half-written'),
    });
    expect(intelligence.trails.map((item) => [item.trails.size, item.unread])).toEqual([[1, 1]]);
  });
});
