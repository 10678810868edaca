import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicatesIn } from '../../lib/case/duplicates.ts';
import { maskedText, timeIn } from '../../lib/case/near-same.ts';
import { type QueueRow, rowLimit } from '../../lib/schema/queue.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const words = textOf(
  ...[
    'Failed',
    ' ',
    ' 5 ',
    ' 2025-11-05T10:00:00Z ',
    '10:00',
    'srv-01',
    '10.0.0.5:',
    '50000',
    ' port ',
    '22',
    '[external] ',
    're: ',
  ],
  ...['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', ' ago ', 'Nov 5, 2025 ', '#', '§', '1,204', '…', '\u00a0'],
);
const paths = [
  '@timestamp',
  'rule.name',
  'host.name',
  'user.name',
  'source.ip',
  'source.port',
  'event.id',
  'event.severity',
  'status',
  'x',
];

/** Few different values, so that rows are alike now and then. */
const value = fc.oneof(fc.constantFrom('a', 'b', '1', '2', '10.0.0.5', '2025-11-05 10:00:00'), words, anyText);
const row: fc.Arbitrary<QueueRow> = fc
  .record({
    kind: fc.constantFrom('email' as const, 'event' as const),
    key: fc.oneof(fc.constantFrom('', 'A-1', '4711'), anyText),
    title: fc.oneof(fc.constantFrom('Malware', 'New service', 'Hello'), words),
    about: fc.constantFrom('', 'a@sender.example', 'b@sender.example'),
    fields: fc.array(
      fc.record({ path: fc.constantFrom(...paths), label: fc.constantFrom('Status', 'Alert ID', 'Host', ''), value }),
      { maxLength: 6 },
    ),
    rest: fc.oneof(fc.constant(''), words),
    raw: fc.boolean(),
    id: fc.nat(500),
  })
  .map(({ kind, key, title, about, fields, rest, raw, id }) => ({
    identity: `row ${id}`,
    kind,
    alert: { key, title, about },
    fields: fields.map((field) => ({ ...field, control: 'attacker' as const })),
    text: [title, ...fields.map((field) => field.value), rest].join(' '),
    raw,
  }));
const list = fc.uniqueArray(row, { selector: ({ identity }) => identity, maxLength: 40 });

/** Groups without the order that the list has. */
function sets(rows: readonly QueueRow[]): string[] {
  return duplicatesIn(rows)
    .map(({ members, ...group }) => JSON.stringify({ ...group, members: [...members].sort() }))
    .sort();
}

describe('duplicates in a list', () => {
  property(
    'duplicates',
    'are the same whatever the order of the rows',
    fc.tuple(list, fc.infiniteStream(fc.nat())),
    ([rows, random]) => {
      const ranks = new Map(rows.map(({ identity }) => [identity, random.next().value ?? 0]));
      const shuffled = [...rows].sort((a, b) => (ranks.get(a.identity) ?? 0) - (ranks.get(b.identity) ?? 0));
      expect(sets(shuffled)).toEqual(sets(rows));
    },
  );

  property('duplicates', 'hold each row once, and its representative', list, (rows) => {
    const groups = duplicatesIn(rows);
    const all = groups.flatMap(({ members }) => members);
    expect(new Set(all).size).toBe(all.length);
    for (const { members, representative, why } of groups) {
      expect(members.length).toBeGreaterThan(1);
      expect(members).toContain(representative);
      expect(why).toMatch(/^same .+ times/);
    }
  });

  property(
    'duplicates',
    'that share a verdict are sensors’ alerts with the same hosts, users and addresses',
    list,
    (rows) => {
      const byIdentity = new Map(rows.map((one) => [one.identity, one]));
      const entities = (identity: string) =>
        (byIdentity.get(identity)?.fields ?? [])
          .filter(({ path }) => /^(?:host|user|source)\.(?!port)/.test(path))
          .map((field) => `${field.path}=${field.value.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`);
      for (const { members, shared } of duplicatesIn(rows).filter((group) => group.shared)) {
        expect(shared).toBe(true);
        for (const member of members) {
          expect(byIdentity.get(member)?.kind).toBe('event');
          expect(new Set(entities(member))).toEqual(new Set(entities(members[0] ?? '')));
        }
      }
    },
  );

  it('take time in proportion to the rows', async () => {
    const rows = (size: number) =>
      Array.from({ length: size }, (_, i) => ({
        identity: `row ${i}`,
        kind: 'event' as const,
        alert: { key: `${i}`, title: `Repeated failed logins ${i % 7}`, about: '' },
        fields: paths.map((path) => ({ path, value: `${path} ${i % 50}`, control: 'attacker' as const })),
        text: `Repeated failed logins ${i % 7} ${paths.map((path) => `${path} ${i % 50}`).join(' ')}`,
        raw: false,
      }));
    expect(await growth(rows, duplicatesIn, rowLimit / 4)).toBeLessThan(bound);
  });
});

describe('the form of a text', () => {
  property('duplicates', 'is its own form', fc.oneof(words, anyText), (text) => {
    const form = maskedText(text);
    expect(maskedText(form)).toBe(form);
    expect(() => timeIn(text)).not.toThrow();
  });

  it.each([' ', 're: ', '(', '1', '1,', '1:', '10.', '2025-', '#', '{', 'a-', '\u00a0'])(
    'takes time in proportion to the text: %j over and over',
    async (piece) => {
      expect(await growth((size) => piece.repeat(size), maskedText, 4_000)).toBeLessThan(bound);
    },
  );
});
