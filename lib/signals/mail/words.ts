import { latinised, plainText } from '../../observables/plain-text.ts';

/** A text as words, each as it is compared and where it stands in what was written. */
export interface Words {
  written: string;
  /** Lower case, without accents and apostrophes; styled and lookalike letters as what they look like. */
  words: readonly string[];
  start(index: number): number;
  end(index: number): number;
  /** Number of the sentence that a word stands in. */
  sentence: readonly number[];
  /** Where each word stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Words by their first letters, for those of which a phrase gives the beginning only. */
  beginnings: ReadonlyMap<string, readonly string[]>;
  /** The whole text for scripts that write no spaces; empty where it holds none of them. */
  unspaced: string;
  original(index: number): number;
}

/** Under this the places of all numbers are found. */
export const anyNumber = '#';
/** Letters that a phrase gives at least of a word with an open end. */
export const beginningLength = 4;
/** Longer texts are read to here; a mail says what it wants sooner. */
const longest = 60_000;

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What English shortens; before other letters an apostrophe parts two words (`l’héritage`, `dell’account`). */
const shortened = /^(?:t|s|ve|ll|re|d|m)$/i;

export function wordsOf(written: string): Words {
  const cut = written.slice(0, longest);
  const { text, original } = plainText(cut);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentence: number[] = [];
  const numbers: number[] = [];
  const places = new Map<string, number[]>([[anyNumber, numbers]]);
  const beginnings = new Map<string, string[]>();
  let number = 0;
  let after = 0;
  const add = (word: string, start: number, end: number) => {
    const folded = fold(word);
    if (folded === '') return;
    if (endsSentence(text, after, start)) number++;
    after = end;
    const known = places.get(folded);
    if (known) known.push(words.length);
    else {
      places.set(folded, [words.length]);
      if (folded.length >= beginningLength) {
        const beginning = folded.slice(0, beginningLength);
        const others = beginnings.get(beginning);
        if (others) others.push(folded);
        else beginnings.set(beginning, [folded]);
      }
    }
    if (/^\d/.test(folded)) numbers.push(words.length);
    words.push(folded);
    starts.push(start);
    ends.push(end);
    sentence.push(number);
  };
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)?|[$€£¥₿%]/gu)) {
    const [word] = match;
    const at = word.search(/['’`´]/);
    if (at > 0 && !shortened.test(word.slice(at + 1))) {
      add(word.slice(0, at), match.index, match.index + at);
      add(word.slice(at + 1), match.index + at + 1, match.index + word.length);
    } else add(word, match.index, match.index + word.length);
  }
  return {
    written: cut,
    words,
    start: (index) => original(starts[index] ?? 0),
    end: (index) => original(ends[index] ?? 0),
    sentence,
    places,
    beginnings,
    unspaced: spaceless.test(text) ? text : '',
    original,
  };
}

/** Letters that do not come apart into a plain one and an accent. */
const unsplit: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** A word as it is compared. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  const latin = /[a-z]/.test(lower) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(lower) ? latinised(lower) : lower;
  return latin
    .normalize('NFD')
    .replace(/\p{M}|['’`´]/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => unsplit[letter] ?? letter);
}

/** Whether a sentence or a paragraph ends between two words. */
function endsSentence(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const letter = text[i];
    if (letter === '\n' && ++lines > 1) return true;
    if (letter === ';' || letter === '。' || letter === '！' || letter === '？') return true;
    if ((letter === '.' || letter === '!' || letter === '?' || letter === '…') && /\s/.test(text[i + 1] ?? ' '))
      return true;
  }
  return false;
}
