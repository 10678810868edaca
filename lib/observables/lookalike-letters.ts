/**
 * Letters and what they look like, as the extension has them: in the alphabet's order, each as how far it is from the one before
 * it and what it looks like, between marks where that is more than one letter.
 */
export const notation = {
  /** As far as the letter is from this one, a space: most of the time one of ASCII. */
  stepFrom: 0x20,
  several: '\n',
} as const;

const { stepFrom, several } = notation;
const written = new RegExp(`(.)(?:([^${several}])|${several}([^${several}]*)${several})`, 'gsu');

/** The table by letter (scripts/build/lookalikes.ts writes it): with names and quotes around each it takes twice the room. */
export function lookalikeLetters(packed: string): Record<string, string> {
  const table: Record<string, string> = {};
  let code = 0;
  for (const [, step = '', like = '', letters = ''] of packed.matchAll(written)) {
    code += (step.codePointAt(0) ?? 0) - stepFrom;
    table[String.fromCodePoint(code)] = like + letters;
  }
  return table;
}
