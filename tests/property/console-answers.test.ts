import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleFiles } from '../../scripts/house/places.ts';

const consoles = (await consoleFiles()).flatMap(({ exported }) => exported);
const asks = consoles.flatMap(({ id, asks: all }) => (all ?? []).map((ask, i) => [`${id} ${i}`, ask] as const));
// Gmail's answer is a document, which only a browser reads: tests/e2e/gmail.test.ts.
const raws = consoles
  .filter(({ id }) => id !== 'gmail')
  .flatMap(({ id, raw }) => (raw ?? []).flatMap((one, i) => (one.take ? [[`${id} ${i}`, one.take] as const] : [])));

const row = fc.record(
  {
    _id: fc.anything(),
    _source: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
    _time: fc.anything(),
    id: fc.anything(),
    subject: fc.anything(),
    from: fc.anything(),
    to: fc.anything(),
    cell: fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('create_time', 'classification', 'source', 'target'), fc.anything()),
    ),
    'message-id': fc.anything(),
    rcpt_mime: fc.anything(),
    unix_time: fc.anything(),
  },
  { requiredKeys: [] },
);
/** Answers in the forms that these consoles use, with anything in them, and answers that are none. */
const answer = fc.oneof(
  fc.string(),
  fc.json(),
  fc.array(row).map((rows) => text(rows)),
  fc.array(row).map((rows) => text({ rows, records: rows.length })),
  fc.array(row).map((hits) => text({ hits: { hits, total: { value: 1e9 } } })),
  fc.array(row).map((results) => text({ results, data: results, result: results })),
  fc.array(fc.tuple(fc.nat(), fc.json()), { maxLength: 20 }).map((lines) =>
    text({
      exec: lines.map(([n, cells]) => `this.add_message_row(${n},{"subject":${cells}},{},false);`).join('\n'),
      env: { mailbox: 'INBOX' },
    }),
  ),
);

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null';
}

describe('what consoles answer', () => {
  it.each(asks)('%s: is rows of texts, or is refused', (_, ask) => {
    fc.assert(
      fc.property(answer, (given) => {
        let found: ReturnType<typeof ask.rows>;
        try {
          found = ask.rows(given);
        } catch {
          return;
        }
        expect(Array.isArray(found.rows)).toBe(true);
        for (const { key, title, from, to, at } of found.rows) {
          expect([key, title, from, at, ...to].every((one) => typeof one === 'string')).toBe(true);
        }
        if (found.total !== undefined) expect(typeof found.total).toBe('number');
      }),
      { numRuns: 150 },
    );
  });

  it.each(raws)('%s: holds the source, or is refused', (_, take) => {
    fc.assert(
      fc.property(answer, fc.string(), (given, key) => {
        let found: string | undefined;
        try {
          found = take(given, { key, title: '', about: '' });
        } catch {
          return;
        }
        expect(['string', 'undefined']).toContain(typeof found);
      }),
      { numRuns: 150 },
    );
  });

  it('is read to a bound, however deep or long it is', () => {
    // About as much as is taken of an answer at all (`askBounds` in lib/extension/in-page/session.ts).
    let deep: unknown = 'x';
    for (let i = 0; i < 300; i++)
      deep = { __prewikka_class__: ['HTMLNode', { childs: [deep], attrs: { href: '/x' } }] };
    const cell = Object.fromEntries(['create_time', 'classification', 'source', 'target'].map((name) => [name, deep]));
    const long = `this.add_message_row(1,{"subject":"${'a'.repeat(500_000)}","fromto":"${'title=\\"'.repeat(50_000)}"},{},false);`;
    for (const [, ask] of asks)
      for (const given of [text({ rows: Array(90).fill({ cell }) }), text({ exec: `${long}\n`.repeat(10) })])
        try {
          expect(ask.rows(given).rows.length).toBeLessThanOrEqual(600);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
  });
});
