import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinised, plainText, skeleton } from '../../lib/observables/plain-text.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, codeUnits, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const written = fc.oneof(anyText, textOf('𝗽', 'а', '\u200b', 'ﬃ', '\ufe0f', 'rn', 'ａ', '\ud835', 'é', '\u0301', '㍿'));
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.stringMatching(/^[a-zA-Z0-9._-]{0,20}$/),
  textOf('раураl', 'rn', 'vv', '0', '1', 'I', 'ß', 'ı', 'İ', 'ɑ', 'ο', 'ⅿ', 'ꓟ'),
);

property(
  'plain-text',
  'maps each position back, in range and in order',
  written,
  (text) => {
    const plain = plainText(text);
    let last = 0;
    for (let i = 0; i <= plain.text.length; i++) {
      const at = plain.original(i);
      expect(at).toBeGreaterThanOrEqual(last);
      expect(at).toBeLessThanOrEqual(text.length);
      last = at;
    }
    expect(plain.original(plain.text.length)).toBe(text.length);
  },
  { runs: 2000 },
);

property(
  'plain-text',
  'finds disguised words at the place where they are written',
  fc.record({
    word: fc.stringMatching(/^[a-z]{3,8}$/),
    gap: fc.constantFrom('', '\u200b', '\u00ad', '\ufe0f', '\u2060', '\u{e0061}'),
    shift: fc.constantFrom(0x61, 0x1d5ee, 0x1d4ea, 0xff41),
    before: anyText,
  }),
  ({ word, gap, shift, before }) => {
    const disguised = [...word].map((l) => String.fromCodePoint((l.codePointAt(0) ?? 0) - 0x61 + shift)).join(gap);
    const text = `${before} ${disguised} 1`;
    const plain = plainText(text);
    const at = plain.text.lastIndexOf(word);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(text.slice(plain.original(at), plain.original(at + word.length))).toBe(disguised);
  },
  { runs: 500 },
);

property(
  'plain-text',
  'reads any code units without throwing',
  fc.oneof(codeUnits, written),
  (text) => {
    expect(latinised(text)).toBeTypeOf('string');
    expect(skeleton(text)).toBeTypeOf('string');
    expect(plainText(text).text).not.toMatch(/[\u200b-\u200f\u202a-\u202e]|[\ufe00-\ufe0f]|\u00ad/);
  },
  { runs: 2000 },
);

property('plain-text', 'leaves ASCII as it is', fc.string(), (text) => {
  expect(latinised(text)).toBe(text);
});

property(
  'plain-text',
  'gives a skeleton that is its own skeleton',
  name,
  (text) => {
    expect(skeleton(skeleton(text))).toBe(skeleton(text));
  },
  { runs: 3000 },
);

const styles = [0x1d400, 0x1d434, 0x1d5a0, 0x1d5d4, 0x1d670];
const styled = fc
  .tuple(fc.stringMatching(/^[a-zA-Z]{1,10}$/), fc.constantFrom(...styles))
  .map(([word, start]) => [...word].map((letter) => String.fromCodePoint(start + place(letter))).join(''));

/** Styled alphabets hold the capitals first. */
function place(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 0x61 ? code - 0x41 : code - 0x61 + 26;
}

property(
  'plain-text',
  'gives one skeleton for plain and styled letters',
  // U+1D455, the slanted h, is not assigned.
  styled.filter((word) => !word.includes('\u{1d455}')),
  (word) => {
    expect(skeleton(word)).toBe(skeleton(word.normalize('NFKC')));
  },
  { runs: 500 },
);

property('plain-text', 'gives one skeleton for both cases', fc.stringMatching(/^[a-z0-9.-]{0,20}$/), (text) => {
  expect(skeleton(text.toUpperCase())).toBe(skeleton(text));
});

describe('time', () => {
  it.each(['a', 'а', '\u200b', '\ufdfa', '𝗽', '\ud800', '\u0301', 'é'])(
    'is linear on %j again and again',
    async (piece) => {
      const make = (size: number) => piece.repeat(size);
      expect(await growth(make, skeleton, 2000)).toBeLessThan(bound);
      expect(await growth(make, plainText, 2000)).toBeLessThan(bound);
    },
  );
});
