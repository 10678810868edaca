import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cefValues } from '../../lib/events/cef.ts';

const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{1,12}$/).filter((one) => !one.endsWith('Label'));
const value = fc.stringMatching(/^[\w.:/@|\\=-]{1,30}$/);
const escaped = (text: string) => text.replace(/[\\=]/g, '\\$&');

it('CEF is read as it was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one, maxLength: 20 }), (pairs) => {
      const line = `CEF:0|v|p|1|s|n|3|${pairs.map(([one, text]) => `${one}=${escaped(text)}`).join(' ')}`;
      const read = (cefValues(line) ?? []).slice(5).map(({ key, value }) => [key, value]);
      expect(read).toEqual(pairs.map(([one, text]) => [one, text]));
    }),
  );
});

it('any text is read in bounds, and never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('CEF:0|', 'LEEF:1.0|', 'LEEF:2.0|a|b|c|d|', '<1>x CEF:1|\\'),
      fc.oneof(fc.string({ maxLength: 500 }), fc.stringMatching(/^[|=\\ a^\t]{0,300}$/)),
      (start, rest) => {
        expect((cefValues(start + rest) ?? []).length).toBeLessThanOrEqual(420);
      },
    ),
  );
});

it('a long line costs no more than its length', () => {
  for (const piece of ['a=', ' a=b', '\\', '|', ' ', 'aaaaaaaa', '=', 'a a a=']) {
    const line = `CEF:0|${piece.repeat(200_000)}`;
    expect((cefValues(line) ?? []).length).toBeLessThanOrEqual(420);
  }
});
