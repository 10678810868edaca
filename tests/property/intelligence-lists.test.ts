import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect } from 'vitest';
import { AddressRanges } from '../../companion/intelligence/address-ranges.ts';
import { FileProblem } from '../../companion/intelligence/file-problem.ts';
import { guardedPattern, valueLimit } from '../../companion/intelligence/guarded-pattern.ts';
import { readKnownExploited } from '../../companion/intelligence/known-exploited.ts';
import { PackedTable } from '../../companion/intelligence/packed-table.ts';
import { readTrails } from '../../companion/intelligence/read-trails.ts';
import { readWarningList, subjectOf } from '../../companion/intelligence/warning-list.ts';
import { property } from './support/property.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-list-property-'));
const file = join(folder, 'trails.tsv');
afterAll(() => rmSync(folder, { recursive: true }));

const byte = fc.oneof(
  fc.constantFrom('\t', '\n', '\r', '/', ':', '.', '[', '(', '\\', '%', '\0', 'é', '😀'),
  fc.string(),
);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => `${labels.join('.')}.com`);
const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));

/** Whatever a file holds: it is read, or refused with what is wrong. */
async function readOrRefused(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(FileProblem);
  }
}

describe('lists from outside', () => {
  property('intelligence', 'any bytes as trails', fc.array(byte, { maxLength: 60 }), async (pieces) => {
    writeFileSync(file, pieces.join(''));
    await readOrRefused(() => readTrails(file));
  });

  property(
    'intelligence',
    'every trail that is written is met, and nothing that was not',
    fc.record({
      listed: fc.uniqueArray(host, { minLength: 1, maxLength: 30 }),
      others: fc.array(host, { maxLength: 10 }),
      upper: fc.boolean(),
    }),
    async ({ listed, others, upper }) => {
      writeFileSync(file, listed.map((name) => `${upper ? name.toUpperCase() : name}\tmalware\tx\n`).join(''));
      const { trails } = await readTrails(file);
      for (const name of listed)
        expect(trails.find({ host: name, ports: [] })).toContainEqual(expect.objectContaining({ entry: name }));
      for (const name of others) {
        const expected = listed.some(
          (known) => name === known || name.endsWith(`.${known}`) || name === `www.${known}`,
        );
        if (!expected) expect(trails.find({ host: name, ports: [] })).toEqual([]);
      }
    },
  );

  property('intelligence', 'any text as a JSON list', fc.oneof(fc.string(), fc.json()), async (text) => {
    await readOrRefused(() => readWarningList(text, '2026-01-01'));
    await readOrRefused(() => readKnownExploited(text, '2026-01-01'));
  });

  property(
    'intelligence',
    'any entries of a warning list, asked with anything',
    fc.record({
      type: fc.constantFrom('string', 'hostname', 'cidr', 'substring', 'regex'),
      list: fc.array(fc.oneof(fc.string(), host, address, fc.integer()), { minLength: 1, maxLength: 20 }),
      asked: fc.array(fc.oneof(fc.string(), host, address, fc.webUrl()), { maxLength: 20 }),
    }),
    ({ type, list, asked }) =>
      readOrRefused(async () => {
        const warnings = await readWarningList(JSON.stringify({ name: 'x', type, list }), '2026-01-01');
        for (const value of asked) warnings.find(subjectOf(value));
      }),
  );

  property(
    'intelligence',
    'a range holds the addresses in it and no others',
    fc.record({ network: address, length: fc.integer({ min: 0, max: 32 }), other: address }),
    ({ network, length, other }) => {
      const ranges = new AddressRanges();
      expect(ranges.add(`${network}/${length}`, 1)).toBe(true);
      ranges.index();
      const bits = (text: string) =>
        text
          .split('.')
          .map((part) => Number(part).toString(2).padStart(8, '0'))
          .join('')
          .slice(0, length);
      expect(ranges.find(network)).toHaveLength(1);
      expect(ranges.find(other).length > 0).toBe(bits(network) === bits(other));
    },
  );

  property(
    'intelligence',
    'a packed table answers as a map would',
    fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.nat()), { maxLength: 200 }),
    async (entries) => {
      const table = new PackedTable();
      const map = new Map<string, Set<number>>();
      for (const [text, number] of entries) {
        const key = text.toWellFormed();
        table.addText(key, number);
        if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(number));
      }
      await table.index();
      for (const [key, numbers] of map) expect(new Set(table.find(key, 500))).toEqual(numbers);
      expect(table.find('a key that is longer than any of them can be here')).toEqual([]);
    },
  );
});

describe('patterns that are taken', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', '.', '\\.', '[a-z]', '\\d', '(a|b)', '(?:ab)', '^', '$', '|', '(', ')', '[', ']', '\\1'),
    fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '{500}'),
  );
  property(
    'intelligence',
    'any pattern ends quickly, or is refused',
    fc.array(piece, { maxLength: 14 }),
    (pieces) => {
      const pattern = guardedPattern(pieces.join(''));
      if ('refused' in pattern) return;
      // One that runs away would not come back before this test's time is over.
      for (const value of ['a'.repeat(valueLimit - 1), 'ab'.repeat(valueLimit / 2 - 1), '1'.repeat(valueLimit - 1)])
        for (const end of ['', '!', 'b']) pattern.test(value + end);
    },
    { runs: 2000 },
  );
});
