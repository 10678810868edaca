import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSenders } from '../../lib/mail/quoted.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, email, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const name = fc.constantFrom('Ana Lopez', 'Jörg Müller', 'Jo', 'Lopez, Ana');

property(
  'quoted',
  'finds who wrote what is quoted, in each program’s way',
  fc.record({
    name,
    address: email,
    way: fc.constantFrom<(who: string, address: string) => string>(
      (who, address) => `On Mon, 2 Nov 2026 at 09:00, ${who} <${address}> wrote:\n> Hello`,
      (who, address) => `Am 02.11.2026 um 09:00 schrieb ${who} <${address}>:\n> Hallo`,
      (who, address) => `Le lun. 2 nov. 2026 à 09:00, ${who} <${address}> a écrit :\n> Bonjour`,
      (who, address) => `From: ${who} <${address}>\nSent: Monday\nTo: analyst@corp.example\n\nHello`,
      (who, address) => `> Von: "${who}" [mailto:${address}]\n> Gesendet: Montag`,
      (who, address) => `On Mon, 2 Nov 2026 at 09:00, ${who} <${address}>\nwrote:\n> Hello`,
    ),
  }),
  ({ name: who, address, way }) => {
    const [first] = quotedSenders(`Thanks!\n\n${way(who, address)}`);
    expect(first?.address).toBe(address.toLowerCase());
    // A comma within the name parts it from the date in some programs' lines.
    if (!who.includes(',')) expect(first?.name).toBe(who);
  },
  { runs: 300 },
);

property(
  'quoted',
  'lists a bounded number of addresses of any text, each once',
  fc.oneof(
    anyText,
    textOf('From: ', 'wrote:', 'schrieb ', 'a@b.example', '<', '>', '[mailto:', '\n', '> ', ':', '2026', '09:00'),
  ),
  (text) => {
    const found = quotedSenders(text);
    expect(found.length).toBeLessThanOrEqual(20);
    expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
    for (const { address } of found) expect(text.toLowerCase()).toContain(address);
  },
  { runs: 1500 },
);

it('takes an address in running text for no quote', () => {
  expect(quotedSenders('Write to ana@supplier.example.\nShe wrote a book: see ana@books.example')).toEqual([]);
});

describe('time', () => {
  it.each(['a', 'a@b.', 'wrote:\n', 'From: ', '> ', 'schrieb ', '2026', '09:00 ', '[mailto:', '\n'])(
    'is linear on %j again and again',
    async (piece) => {
      expect(await growth((size) => piece.repeat(size / piece.length), quotedSenders, 1200)).toBeLessThan(bound);
    },
  );
});
