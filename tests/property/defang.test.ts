import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang, refang } from '../../lib/observables/defang.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, domain, email, ipv4, ipv6, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

const spelt = textOf(
  ...[
    'hxxp',
    'hxxps',
    'h**p',
    'fxp',
    '://',
    '[://]',
    '[:]//',
    ':[//]',
    '[//]',
    '[.]',
    '[dot]',
    '(dot)',
    '{.}',
    ' [dot] ',
  ],
  ...['[@]', '(at)', '{at}', '[:]', '[', ']', '(', ')', '.', 'dot', 'at', '@', ':', '/', 'evil', 'com', ' '],
);

property(
  'defang',
  'gives back what was defanged',
  fc.oneof(url, domain, email, ipv4, ipv6),
  (value) => {
    expect(refang(defang(value))).toBe(value);
  },
  { runs: 1000 },
);

property(
  'defang',
  'leaves nothing to click',
  fc.oneof(url, domain, email, ipv4),
  (value) => {
    const safe = defang(value);
    expect(safe).not.toMatch(/https?:/i);
    expect(safe).toMatch(/\[[.@]\]/);
  },
  { runs: 500 },
);

property(
  'defang',
  'undoes once what can be undone',
  fc.oneof(anyText, spelt),
  (text) => {
    expect(refang(refang(text))).toBe(refang(text));
  },
  { runs: 2000 },
);

property('defang', 'leaves plain text alone', fc.stringMatching(/^[a-z0-9 .,@:/?=&-]*$/), (text) => {
  expect(refang(text)).toBe(text);
});

property(
  'defang',
  'undoes the spellings of reports',
  fc.record({
    name: fc.constantFrom('evil', 'a-b', 'x1'),
    dot: fc.constantFrom('[.]', '(.)', '{.}', '[dot]', '(dot)', '{dot}', '[DOT]', ' [dot] ', ' (dot) ', ' {dot} '),
    scheme: fc.constantFrom('', 'hxxp://', 'hxxps://', 'h**p://', 'hxxp[:]//', 'hxxps[://]', 'http:[//]', 'HXXPS://'),
  }),
  ({ name, dot, scheme }) => {
    const plain = refang(`${scheme}${name}${dot}example`);
    expect(plain).toBe(`${scheme === '' ? '' : /s/i.test(scheme) ? 'https://' : 'http://'}${name}.example`);
  },
  { runs: 300 },
);

describe('time', () => {
  it.each(['.', '@', '[', '[.]', '[dot]', ' [dot] ', 'hxxp', 'hxxp://', '://', '[:', ':[//]', 'h', 'a.', 'fxp', ' '])(
    'is linear on %j again and again',
    async (piece) => {
      const make = (size: number) => `[.]${piece.repeat(size / piece.length)}`;
      expect(await growth(make, refang, 8000)).toBeLessThan(bound);
      expect(await growth(make, defang, 8000)).toBeLessThan(bound);
    },
  );
});
