import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { networkOwnerSource } from '../../../companion/connectors/network-owner.ts';
import { networkOwner } from '../../../lib/schema/intelligence.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { networkDatabase } from '../../companion/network-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-networks-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function owners(databases: string[], ...addresses: string[]) {
  const { answer, disclosed } = await askAbout(
    networkOwnerSource(databases),
    addresses.map((value) => ({ type: 'ip', value })),
  );
  expect(disclosed).toEqual([]);
  expect(linesHold(answer)).toBe(true);
  return {
    answer,
    lines: networkOwner
      .array()
      .parse(JSON.parse(JSON.stringify(answer.facts)))
      .map((item) => item.line),
  };
}

describe('networks and countries', () => {
  it('come without any database: countries of IPv4 addresses', async () => {
    const { lines, answer } = await owners(
      [join(folder, 'none.mmdb')],
      '8.8.8.8',
      '10.0.0.1',
      '2606:2800:220:1::1',
      'nonsense',
    );
    expect(lines).toEqual(['8.8.8.8 is registered to US']);
    expect(answer.summary).toContain('no database of networks');
    expect((await owners([])).answer.summary).toBe('No public address here.');
  });

  it('come from a database where one is there, in the spellings of those that publish them', async () => {
    const path = join(folder, 'asn.mmdb');
    writeFileSync(
      path,
      networkDatabase({
        '93.184.216.0/24': { autonomous_system_number: 64_500, autonomous_system_organization: 'Practice Networks' },
        '93.184.217.0/24': { asn: 'AS64501', as_name: 'Other Networks', country_code: 'NO' },
      }),
    );
    const { lines } = await owners([path], '93.184.216.34', '93.184.217.1');
    expect(lines).toEqual([
      expect.stringMatching(/^93\.184\.216\.34 is in AS64500 \(Practice Networks\), registered to [A-Z]{2}$/),
      '93.184.217.1 is in AS64501 (Other Networks), registered to NO',
    ]);
  });

  it('are read again when the file changes; one that is broken leaves a gap and what was known', async () => {
    const path = join(folder, 'changing.mmdb');
    const source = networkOwnerSource([path]);
    const ask = async () => (await askAbout(source, [{ type: 'ip', value: '93.184.216.34' }])).answer;
    const write = (content: Buffer | string, at: number) => {
      writeFileSync(path, content);
      utimesSync(path, at, at);
    };
    write(networkDatabase({ '93.184.216.0/24': { asn: 1 } }), 1000);
    expect((await ask()).parts.networks).toContain('AS1,');
    write(networkDatabase({ '93.184.216.0/24': { asn: 2 } }), 2000);
    expect((await ask()).parts.networks).toContain('AS2,');
    write('no database', 3000);
    const broken = await ask();
    expect(broken.parts.networks).toContain('AS2,');
    expect(broken.gaps).toEqual([expect.objectContaining({ id: 'networks-unreadable', blocksBenign: false })]);
  });
});
