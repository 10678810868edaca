import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refang } from '../../lib/observables/defang.ts';
import { extractObservables, isInternalAddress, observableLimit } from '../../lib/observables/extract.ts';
import { observable } from '../../lib/schema/observable.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, cve, domain, email, hash, ipv4, ipv6, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

const pieces = textOf(
  ...[
    '.',
    '@',
    '://',
    ':',
    'http',
    'hxxps',
    '[.]',
    '[dot]',
    '(at)',
    '[:]',
    '/',
    '//',
    'evil',
    '.com',
    'a@',
    '::',
    '10',
  ],
  ...[
    '255.255.255.255',
    'deadbeef',
    '2001:db8',
    'CVE-2024-',
    '12345',
    '[',
    ']',
    '(',
    ')',
    ' ',
    '\n',
    '_',
    '-',
    'ΑΣ.gr',
  ],
);
const text = fc.oneof(anyText, pieces);

/** Values are lower-cased one by one, the text as a whole: a final sigma may differ. */
const folded = (words: string) => words.toLowerCase().replaceAll('ς', 'σ');

property(
  'extract',
  'takes every value from the text',
  text,
  (input) => {
    const found = extractObservables(input);
    const plain = folded(refang(input));
    for (const { value } of found) expect(plain).toContain(folded(value));
    expect(found.length).toBeLessThanOrEqual(observableLimit);
    expect(new Set(found.map((o) => `${o.type} ${o.value}`)).size).toBe(found.length);
  },
  { runs: 3000 },
);

property(
  'extract',
  'gives values that fit the schema',
  text,
  (input) => {
    for (const found of extractObservables(input)) expect(observable.safeParse(found).error).toBeUndefined();
  },
  { runs: 1000 },
);

const delimiters = fc.constantFrom<[string, string]>(
  [' ', ' '],
  ['\n', '\r\n'],
  ['\t', '\t'],
  ['"', '"'],
  ["'", "'"],
  ['<', '>'],
  ['(', ') '],
  [' ', ', '],
  [' ', '. '],
  ['\u00a0', '\u00a0'],
);
const typographic = fc.constantFrom<[string, string]>(
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['—', '—'],
  [' ', '…'],
  ['（', '）'],
  [' ', '。'],
  ['\u3000', '\u3000'],
  ['\u2009', '\u2009'],
  ['\u2028', '\u2028'],
);

for (const [type, values] of Object.entries({ ip: fc.oneof(ipv4, ipv6), domain, email, url, hash, cve })) {
  property(
    'extract',
    `finds each ${type} between delimiters`,
    fc.record({ value: values, around: fc.tuple(text, text), delimiter: delimiters }),
    ({ value, around: [before, after], delimiter: [open, close] }) => {
      const written = `${before}${open}${value}${close}${after}`;
      // In `a [dot] b` the space is no delimiter but a part of the spelling.
      fc.pre(refang(written).includes(`${open}${value}${close}`));
      expect(extractObservables(written)).toContainEqual({ type, value });
    },
    { runs: 500 },
  );
}

property(
  'extract',
  'finds each value between the marks and spaces of typography',
  fc.tuple(fc.oneof(domain, ipv4, email, url), typographic),
  ([value, [open, close]]) => {
    expect(extractObservables(`see ${open}${value}${close} there`).map((o) => o.value)).toContain(value);
  },
);

property(
  'extract',
  'finds several values in one text',
  fc.array(fc.oneof(domain, ipv4, email, url, hash, cve), { maxLength: 12 }),
  (values) => {
    const found = extractObservables(values.join('\n')).map((o) => o.value);
    for (const value of values) expect(found).toContain(value);
  },
);

describe('bounds', () => {
  it('gives at most as many as the limit', () => {
    const many = Array.from({ length: observableLimit + 500 }, (_, i) => `host${i}.example`).join(' ');
    expect(extractObservables(many)).toHaveLength(observableLimit);
  });

  it.each([
    ...[
      '.',
      '@',
      'a@',
      '://',
      ':',
      'a.',
      '[.]',
      'a',
      'deadbeef',
      '0123456789abcdef ',
      '::',
      'a:',
      '1.',
      '@a.',
      'http://',
    ],
    ...[
      'hxxp://',
      '[dot]',
      ' [dot] ',
      'CVE-',
      '(http://a.com/',
      'http://a.com)',
      'a-.',
      '[:]',
      '(at)',
      'a@b.com,',
      '\ud800',
    ],
  ])('takes linear time on %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, extractObservables, 8000)).toBeLessThan(bound);
  });

  it('takes linear time on one address that is closed again and again', async () => {
    const make = (size: number) => `http://a${')'.repeat(3900)} `.repeat(size / 3900);
    expect(await growth(make, extractObservables, 8000)).toBeLessThan(bound);
  });
});

property('extract', 'judges any address without throwing', fc.oneof(text, ipv4, ipv6), (input) => {
  expect(isInternalAddress(input)).toBeTypeOf('boolean');
});
