import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receivedHops, timeOf } from '../../lib/mail/received.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, domain, ipv4, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const value = fc.oneof(
  anyText,
  textOf(
    'from ',
    'by ',
    'with ',
    'for ',
    'id ',
    'via ',
    '(',
    ')',
    '[',
    ']',
    ';',
    'mx.example',
    '10.0.0.1',
    'IPv6:',
    '::1',
    ' ',
  ),
);
const headers = fc.array(
  fc.record({ name: fc.oneof(fc.constantFrom('Received', 'RECEIVED', 'received', 'X', '__proto__'), anyText), value }),
  { maxLength: 12 },
);

property(
  'received',
  'reads any headers, topmost first',
  headers,
  (list) => {
    const hops = receivedHops(list);
    expect(hops.map((hop) => hop.index)).toEqual(
      list.flatMap((header, i) => (header.name.toLowerCase() === 'received' ? [i] : [])),
    );
    for (const hop of hops) {
      expect(
        Object.keys(hop).every((key) =>
          ['from', 'fromAddress', 'helo', 'reverse', 'by', 'with', 'at', 'index'].includes(key),
        ),
      ).toBe(true);
      for (const part of [hop.from, hop.fromAddress, hop.helo, hop.reverse, hop.by, hop.with, hop.at]) {
        if (part !== undefined) expect(part).toBeTypeOf('string');
      }
      expect(Object.getPrototypeOf(hop)).toBe(Object.prototype);
    }
  },
  { runs: 1500 },
);

property(
  'received',
  'finds the clauses of a well-formed header',
  fc.record({
    from: domain,
    address: ipv4,
    by: domain,
    comment: fc.constantFrom('', ' (Postfix)', ' (by evil.example with (nested) from x)', ' (using TLS)'),
  }),
  ({ from, address, by, comment }) => {
    const written = `from ${from} (helo.example [${address}])${comment} by ${by}${comment} with ESMTPS id 1; Mon, 2 Nov 2026 09:00:00 +0000`;
    expect(receivedHops([{ name: 'Received', value: written }])[0]).toEqual({
      from,
      fromAddress: address,
      helo: from,
      reverse: 'helo.example',
      by,
      with: 'ESMTPS',
      at: 'Mon, 2 Nov 2026 09:00:00 +0000',
      index: 0,
    });
  },
);

property(
  'received',
  'tells what a deliverer calls itself from what the look-up gave, in each server’s way',
  fc.record({
    helo: domain,
    name: fc.option(domain, { nil: undefined }),
    address: ipv4,
    way: fc.constantFrom<'postfix' | 'exim' | 'qmail'>('postfix', 'exim', 'qmail'),
  }),
  ({ helo, name, address, way }) => {
    const written = {
      postfix: `from ${helo} (${name ?? 'unknown'} [${address}]) by mx.corp.example; now`,
      exim: name
        ? `from ${name} ([${address}] helo=${helo}) by mx.corp.example; now`
        : `from [${address}] (port=25 helo=${helo}) by mx.corp.example; now`,
      qmail: `from ${name ?? 'unknown'} (HELO ${helo}) (${address}) by mx.corp.example; now`,
    }[way];
    expect(receivedHops([{ name: 'Received', value: written }])[0]).toMatchObject({ helo, reverse: name ?? '' });
  },
);

property(
  'received',
  'reads any date, or none',
  fc.oneof(
    anyText,
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  ),
  (text) => {
    const time = timeOf(text);
    if (time !== undefined) expect(Number.isFinite(time)).toBe(true);
  },
);

it('keeps at most a hundred hops', () => {
  const many = Array.from({ length: 5000 }, () => ({ name: 'Received', value: 'from a by b; now' }));
  expect(receivedHops(many).length).toBeLessThanOrEqual(100);
});

describe('time', () => {
  const run = (text: string) => receivedHops([{ name: 'Received', value: text }]);

  it.each(['from ', 'by ', ' ', '(', ')', ';', '[', '1.', '(1', '[::', 'from', '([', 'a:', '[1.1.1.', ' by'])(
    'is linear on %j again and again',
    async (piece) => {
      expect(await growth((size) => piece.repeat(size / piece.length), run, 480)).toBeLessThan(bound);
    },
  );

  // A pattern with three repetitions over the same letters once took ten seconds for 4000 colons.
  it.each([':', 'a:', 'f:'])('is linear on a bracket and %j again and again', async (piece) => {
    expect(await growth((size) => `from x ([${piece.repeat(size / piece.length)}`, run, 100)).toBeLessThan(bound);
  });
});
