import { describe, expect, it } from 'vitest';
import { anyNumber, fold, wordsOf } from '../../../../lib/signals/mail/words.ts';

describe('wordsOf', () => {
  it('gives words as they are compared, and where they stand in what was written', () => {
    const text = wordsOf('Größe: 24h, “Łódź” – don’t!');
    expect(text.words).toEqual(['grosse', '24h', 'lodz', 'dont']);
    expect(text.written.slice(text.start(2), text.end(2))).toBe('Łódź');
    expect(text.places.get(anyNumber)).toEqual([1]);
  });

  it('keeps places right behind what takes no room', () => {
    const written = 'a\u200bb\u{e0100}c \u{1d41a}\u{1d41b} cd';
    const text = wordsOf(written);
    expect(text.words).toEqual(['abc', 'ab', 'cd']);
    expect(written.slice(text.start(2), text.end(2))).toBe('cd');
  });

  it('numbers sentences by their ends, and not by the dots in addresses', () => {
    expect(wordsOf('One two. Three! four? five; six\n\nseven a.example').sentence).toEqual([0, 0, 1, 2, 3, 4, 5, 5, 5]);
  });

  it('reads the beginning of a very long text', () => {
    expect(wordsOf('word '.repeat(100_000)).words.length).toBeLessThanOrEqual(12_000);
  });

  it('folds a word to the same whatever its letters are dressed as', () => {
    expect(fold('ÀÉÎ')).toBe('aei');
    expect(fold('pаypal'), 'a Cyrillic а').toBe('paypal');
    expect(fold('пароль')).toBe('пароль');
    expect(fold('it’s')).toBe('its');
  });
});
