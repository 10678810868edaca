/**
 * HTML's named characters as the extension has them: in the order of what they stand for, each as how far it is from the one
 * before it, and its names: `;lt_ LT_`. In front of it what follows it, where it is two: `=⃒Ѐnvlt`.
 */
export const notation = {
  /** The very next character. */
  next: ';',
  /** As far as the letter is from this one. */
  stepFrom: 0x400,
  /** Behind a name that stands without `;` too. */
  alone: '_',
  followedBy: '=',
} as const;

const { next, stepFrom, alone, followedBy } = notation;
const character = new RegExp(`(?:${followedBy}(.))?([${next}\\u0400-\\u{10ffff}])([A-Za-z\\d${alone} ]+)`, 'gsu');

interface Named {
  name: string;
  text: string;
  /** It needs `;` behind it. */
  strict: boolean;
}

/**
 * The names as `entities` looks them up (https://github.com/fb55/entities/blob/master/src/internal/bin-trie-flags.ts), whose own
 * table takes twice the room: it is as good as random to whoever packs it again. In the extension it comes from this text
 * (scripts/build/named-characters.ts).
 */
export function namedCharacters(written: string): Uint16Array {
  const all: Named[] = [];
  let code = 0;
  for (const [, second = '', step = next, names = ''] of written.matchAll(character)) {
    code += step === next ? 1 : (step.codePointAt(0) ?? 0) - stepFrom;
    const text = String.fromCodePoint(code) + second;
    for (const name of names.split(' ')) {
      const strict = !name.endsWith(alone);
      all.push({ name: strict ? name : name.slice(0, -1), text, strict });
    }
  }
  const words: number[] = [];
  layOut(
    all.sort((a, b) => (a.name < b.name ? -1 : 1)),
    0,
    words,
  );
  return Uint16Array.from(words);
}

/** A node's first word: how many words its text takes, its flag, and thirteen bits for a short text or for what is below it. */
const textBits = 14;
const strictFlag = 1 << 13;
const countBits = 7;
const longestTable = 63;

/** Lays out the node of sorted names that begin with the same letters, as many as `depth` says, and what is below it. */
function layOut(names: readonly Named[], depth: number, words: number[]): void {
  const at = words.push(0) - 1;
  let first = 0;
  const [own] = names;
  const ends = own?.name.length === depth;
  if (own && ends) {
    const { text, strict } = own;
    const short = names.length === 1 && text.length === 1 && text.charCodeAt(0) < strictFlag;
    first = ((short ? 1 : text.length + 1) << textBits) | (strict ? strictFlag : 0);
    if (short) first |= text.charCodeAt(0);
    else for (let i = 0; i < text.length; i += 1) words.push(text.charCodeAt(i));
  }
  const branches: { key: number; names: Named[] }[] = [];
  for (const named of ends ? names.slice(1) : names) {
    const key = named.name.charCodeAt(depth);
    const last = branches.at(-1);
    if (last?.key === key) last.names.push(named);
    else branches.push({ key, names: [named] });
  }
  const [only, second] = branches;
  if (only && !second) {
    first |= only.key;
    layOut(only.names, depth + 1, words);
  } else if (only) {
    const lowest = only.key;
    const span = (branches.at(-1)?.key ?? 0) - lowest + 1;
    // Where hardly a letter between them is none of them, a table by letter; else a list of them, two a word.
    const table = span <= longestTable && span <= 2 * branches.length;
    first |= table ? (span << countBits) | lowest : branches.length << countBits;
    if (!table)
      for (let i = 0; i < branches.length; i += 2)
        words.push((branches[i]?.key ?? 0) | ((branches[i + 1]?.key ?? 0) << 8));
    const start = words.length;
    const end = words.push(...Array<number>(table ? span : branches.length).fill(0));
    for (const [i, { key, names }] of branches.entries()) {
      // How far it is from the end of this; in a table nought says that there is none.
      words[start + (table ? key - lowest : i)] = words.length - end + (table ? 1 : 0);
      layOut(names, depth + 1, words);
    }
  }
  words[at] = first;
}
