import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dkimSignatures } from '../../lib/mail/dkim.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, domain, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const value = fc.oneof(
  anyText,
  textOf(
    'v=1',
    ';',
    ' ',
    '=',
    'd=',
    'h=from:subject',
    'l=',
    '7',
    'x=',
    't=',
    'a=rsa-sha256',
    '__proto__=1',
    ':',
    '\n\t',
  ),
);

property('dkim', 'reads any header', fc.array(value, { maxLength: 30 }), (values) => {
  const found = dkimSignatures(values.map((text) => ({ name: 'DKIM-Signature', value: text })));
  expect(found.length).toBe(Math.min(values.length, 20));
  for (const one of found) {
    for (const number of [one.length, one.at, one.expires])
      if (number !== undefined) expect(Number.isSafeInteger(number)).toBe(true);
    expect(one.signs.length).toBeLessThanOrEqual(200);
  }
});

property(
  'dkim',
  'reads what a signer writes, wherever it folds the line',
  fc.record({ domain, selector: fc.stringMatching(/^[a-z0-9]{1,12}$/), fold: fc.constantFrom(' ', '\r\n\t', '') }),
  ({ domain: name, selector, fold }) => {
    const written = `v=1; a=rsa-sha256;${fold}c=relaxed/relaxed; d=${name};${fold}s=${selector}; t=1700000000; x=1700600000;${fold}l=77; h=From:To${fold}:Subject; bh=a${fold}b=; b=c${fold}d=`;
    expect(dkimSignatures([{ name: 'DKIM-Signature', value: written }])).toEqual([
      {
        domain: name,
        selector,
        algorithm: 'rsa-sha256',
        signs: ['from', 'to', 'subject'],
        length: 77,
        at: 1_700_000_000_000,
        expires: 1_700_600_000_000,
      },
    ]);
  },
);

it('reads no other header', () => {
  expect(dkimSignatures([{ name: 'X-DKIM-Signature', value: 'd=a.example' }])).toEqual([]);
});

describe('time', () => {
  it.each([';', '=', 'a=b;', ':', 'h=from:', ' '])('is linear on %j again and again', async (piece) => {
    const run = (text: string) => dkimSignatures([{ name: 'DKIM-Signature', value: text }]);
    expect(await growth((size) => piece.repeat(size / piece.length), run, 900)).toBeLessThan(bound);
  });
});
