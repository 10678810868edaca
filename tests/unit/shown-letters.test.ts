import { describe, expect, it } from 'vitest';
import { shownLetters } from '../../lib/observables/shown-letters.ts';

describe('letters that are not seen', () => {
  it('are named where they stand: direction, no width, variations, control', () => {
    expect(shownLetters('invoice\u202efdp.exe')).toBe('invoice⟨U+202E⟩fdp.exe');
    expect(shownLetters('\u2067a\u2069')).toBe('⟨U+2067⟩a⟨U+2069⟩');
    expect(shownLetters('pay\u200bpal \ufeffx')).toBe('pay⟨U+200B⟩pal ⟨U+FEFF⟩x');
    expect(shownLetters('a\ufe0fb\u{e0041}c\x1b[2J')).toBe('a⟨U+FE0F⟩b⟨U+E0041⟩c⟨U+001B⟩[2J');
    expect(shownLetters('x\u200dy')).toBe('x⟨U+200D⟩y');
  });

  it('are summed up in a row, as newsletters fill their previews', () => {
    expect(shownLetters(`Hello${'\u034f \u200c \u00ad'.repeat(100)} World`)).toBe(
      'Hello⟨U+034F U+200C U+00AD ×300⟩ World',
    );
  });

  it('stay where spelling and pictures need them', () => {
    for (const text of ['می\u200cخواهم', 'क्\u200dष', '❤\ufe0f', '👩\u200d💻', '👩🏽\u200d🚀', 'plain\n\ttext', ''])
      expect(shownLetters(text)).toBe(text);
  });

  it('take no time however many there are', () => {
    const long = `${'\u200b'.repeat(100_000)}${' '.repeat(100_000)}${'\u200b a'.repeat(50_000)}`;
    const started = performance.now();
    shownLetters(long);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
