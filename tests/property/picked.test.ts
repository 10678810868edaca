import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { meaningOf, plainWord, takenAs } from '../../lib/case/picked.ts';
import { dispositions } from '../../lib/schema/verdict.ts';
import { consoleFiles } from '../../scripts/house/places.ts';
import { property } from './support/property.ts';

const consoles = (await consoleFiles()).flatMap(({ exported }) => exported).filter(({ closing }) => closing);
const words = consoles.flatMap(({ closing }) => Object.values(closing ?? {}).flatMap((said) => Object.values(said)));
const anyWord = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'status', 'true_positive'),
);

describe('a picked word', () => {
  property(
    'picked',
    'means the same however it is written, and nothing that the console’s file does not say',
    fc.tuple(fc.constantFrom(...consoles), anyWord, fc.constantFrom(' ', '\n', '\u00a0 ')),
    ([{ closing = {} }, word, space]) => {
      const meaning = meaningOf(closing, word);
      expect(meaningOf(closing, `${space}${word.slice(0, 190).toUpperCase()}${space}`.toLowerCase())).toEqual(
        meaningOf(closing, word.slice(0, 190).toUpperCase().toLowerCase()),
      );
      if (!meaning) return;
      const all = Object.values(closing).flatMap((said) => Object.values(said).map((one) => plainWord(String(one))));
      expect(all).toContain(plainWord(word));
      for (const disposition of dispositions) {
        const taken = takenAs(meaning, { disposition });
        if (taken) expect(Object.keys(closing)).toContain(taken);
      }
    },
    { runs: 500 },
  );
});
